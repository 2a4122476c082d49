import { make, makeButton } from './make.ts';
import { loadPack, whenPack } from './pack/late-pack.ts';
import type { StoredPack } from './pack/stored-pack.ts';

/**
 * Puts a button at each statement of the page, and one at its head where the page can go into a pack as a whole
 * (`data-whole` says what it is). Without script there are none.
 */
export class GuidePackToggles extends HTMLElement {
  connectedCallback(): void {
    const { base = '/', page = '', whole } = this.dataset;
    const said = make('p', 'visually-hidden');
    said.role = 'status'; // a live region is heard only if it was there before its words
    this.hidden = false;
    this.replaceChildren(said);
    const say = (words: string) => {
      said.textContent = words;
    };
    const head = document.querySelector('main > header');
    if (whole !== undefined && head !== null)
      head.append(make('p', 'pack-row screen-only', makeToggle(base, page, `this ${whole}`, say)));
    for (const statement of document.querySelectorAll<HTMLElement>('main .statement[id]')) {
      const kind = statement.querySelector('.kind > span')?.textContent.toLowerCase() ?? 'statement';
      statement.append(makeToggle(base, `${page}#${statement.id}`, `this ${kind}`, say));
    }
  }
}

function makeToggle(base: string, id: string, name: string, say: (words: string) => void): HTMLButtonElement {
  const button = makeButton('', () => {
    press(base, id).then(say, () => {
      say('The pack could not be loaded.');
    });
  });
  button.className = 'pack-toggle screen-only';
  for (const intent of ['pointerenter', 'focus'])
    // so that the press itself need not wait
    button.addEventListener(intent, () => void loadCode(base).catch(() => undefined), { once: true });
  const word = make('span', 'word');
  button.append(make('span', 'sign'), word);
  const show = (pack?: StoredPack) => {
    const isIn = pack?.value.items.includes(id) ?? false;
    button.classList.toggle('is-in', isIn);
    word.textContent = isIn ? 'In pack' : 'Add to pack';
    button.ariaLabel = isIn ? `In pack: take ${name} out` : `Add to pack: ${name}`;
  };
  show();
  void whenPack(base).then((pack) => {
    show(pack);
    pack.addEventListener('change', () => {
      show(pack);
    });
  });
  return button;
}

async function press(base: string, id: string): Promise<string> {
  const [pack, toggleItem] = await loadCode(base);
  return toggleItem(pack, id);
}

async function loadCode(base: string) {
  const [pack, { toggleItem }] = await Promise.all([loadPack(base), import('./pack/toggle-item.ts')]);
  return [pack, toggleItem] as const;
}
