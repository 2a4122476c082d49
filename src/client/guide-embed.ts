import * as z from 'zod/mini';
import { shorten } from '../wording/shorten.ts';
import { adoptStyle } from './adopt-style.ts';
import style from './guide-embed.css?inline';

const heightsSchema = z.record(z.string(), z.number());
/** So much of a statement tells it from the others of its page. */
const labelLength = 70;

/** Offers the statements of the page, so that the HTML to embed is that of the one that is chosen. */
export class GuideEmbed extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector<HTMLElement>('.form');
    const heights = Object.entries(heightsSchema.parse(JSON.parse(this.dataset['heights'] ?? '{}')));
    if (form === null || heights.length === 0 || this.querySelector('select') !== null) return;
    adoptStyle(style);
    const whole = form.textContent;
    const select = document.createElement('select');
    select.append(new Option('What the page says first', ''), ...heights.map(([id]) => new Option(toLabel(id), id)));
    select.addEventListener('change', () => {
      form.textContent = toStatementSnippet(whole, select.value, heights.find(([id]) => id === select.value)?.[1]);
    });
    const label = document.createElement('label');
    label.append('Show ', select);
    this.prepend(label);
  }
}

/** `Action: its first words …`, from the statement as it stands on the page. */
function toLabel(id: string): string {
  const statement = document.getElementById(id);
  const kind = statement?.querySelector('.kind > span')?.textContent ?? '';
  const words = (statement?.querySelector('.words')?.textContent ?? id).replace(/\s+/g, ' ').trim();
  return `${kind}: ${shorten(words, labelLength)}`;
}

/** The HTML for the page with the statement’s id behind its address, and the statement’s height. */
function toStatementSnippet(whole: string, id: string, height: number | undefined): string {
  if (height === undefined) return whole;
  return whole.replace(/src="([^"]*)"/, `src="$1#${id}"`).replace(/height="\d+"/, `height="${height.toString()}"`);
}
