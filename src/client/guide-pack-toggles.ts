import { ask } from './ask.ts';
import { make, makeButton } from './make.ts';
import { addItems, limits } from './pack/pack.ts';
import { getStoredPack, type StoredPack } from './pack/stored-pack.ts';

/**
 * Puts a button at each statement of the page, and one at its head where the page can go into a pack as a whole
 * (`data-whole` says what it is). Without script there are none.
 */
export class GuidePackToggles extends HTMLElement {
  connectedCallback(): void {
    const { base = '/', page = '', whole } = this.dataset;
    const pack = getStoredPack(base);
    const said = make('p', 'visually-hidden');
    said.role = 'status'; // a live region is heard only if it was there before its words
    this.hidden = false;
    this.replaceChildren(said);
    let isWarned = false;
    const say = ({ words, warning }: Outcome) => {
      said.textContent = words;
      if (warning === '' || isWarned) return;
      isWarned = true;
      void ask(warning, { close: 'Close' });
    };
    const head = document.querySelector('main > header');
    if (whole !== undefined && head !== null) {
      const row = make('p', 'pack-row screen-only', makeToggle(pack, page, `this ${whole}`, say));
      head.append(row);
    }
    for (const statement of document.querySelectorAll<HTMLElement>('main .statement[id]')) {
      const kind = statement.querySelector('.kind > span')?.textContent.toLowerCase() ?? 'statement';
      statement.append(makeToggle(pack, `${page}#${statement.id}`, `this ${kind}`, say));
    }
  }
}

function makeToggle(pack: StoredPack, id: string, name: string, say: (outcome: Outcome) => void): HTMLButtonElement {
  const button = makeButton('', () => {
    say(toggle(pack, id));
  });
  button.className = 'pack-toggle screen-only';
  const word = make('span', 'word');
  button.append(make('span', 'sign'), word);
  const show = () => {
    const isIn = pack.value.items.includes(id);
    button.classList.toggle('is-in', isIn);
    word.textContent = isIn ? 'In pack' : 'Add to pack';
    button.ariaLabel = isIn ? `In pack: take ${name} out` : `Add to pack: ${name}`;
  };
  show();
  pack.addEventListener('change', show);
  return button;
}

/** What came of a press of a button: what is said aloud, and what everybody has to be told once on a page. */
interface Outcome {
  readonly words: string;
  readonly warning: string;
}

function toggle(pack: StoredPack, id: string): Outcome {
  const isIn = pack.value.items.includes(id);
  pack.update((value) =>
    isIn ? { ...value, items: value.items.filter((item) => item !== id) } : addItems(value, [id]).pack,
  );
  const { items } = pack.value;
  const isFull = !isIn && !items.includes(id);
  if (isFull) return { words: '', warning: `The pack is full: it holds ${String(limits.items)} items.` };
  return {
    words: `${isIn ? 'Taken out of the pack' : 'Added to the pack'}: ${String(items.length)} in it.`,
    warning: pack.isKept ? '' : 'This browser keeps nothing for the guide: the pack is gone when you leave this page.',
  };
}
