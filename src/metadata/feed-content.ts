import { getHistory, type EditionChanges } from '../permalinks/changes.ts';
import { toChangeSummary } from '../permalinks/change-summary.ts';
import type { PermalinkIndex } from '../permalinks/permalink-index.ts';
import type { Permalink } from '../schemas/permalinks.ts';
import { markWords } from '../wording/difference.ts';
import { escapeHtml } from '../wording/escape-html.ts';

/** A reader of feeds shows an entry whole: of a large edition it has the first of each kind, and the site has all. */
const longest = 40;

/**
 * What an edition changed, in its words, as HTML for readers of feeds: what was reworded with each word that came and
 * went, what is new, and what moved or was withdrawn. All of a first edition is new, and it says only how much there is.
 */
export function toFeedContent(
  changes: EditionChanges,
  permalinks: PermalinkIndex,
  toUrl: (path: string) => string,
): string {
  const summary = `<p>${escapeHtml(toChangeSummary(changes))}</p>`;
  if (changes.isFirst) return summary;
  const { number } = changes.edition;
  const toLink = ({ address }: Pick<Permalink, 'address'>, html: string) =>
    `<a href="${escapeHtml(toUrl(address))}">${html}</a>`;
  const toItem = (permalink: Permalink) => toLink(permalink, escapeHtml(getWords(permalink)));
  return [
    summary,
    toList('Reworded', changes.reworded, (permalink) =>
      toLink(permalink, toDifference(permalinks, permalink.address, number)),
    ),
    toList('New', changes.added, toItem),
    toList('Moved', changes.moved, toItem),
    toList('Withdrawn', changes.withdrawn, (permalink) =>
      permalink.state.kind === 'withdrawn' ? `${toItem(permalink)}: ${escapeHtml(permalink.state.why)}` : '',
    ),
  ].join('');
}

function toList(title: string, permalinks: readonly Permalink[], toHtml: (permalink: Permalink) => string): string {
  if (permalinks.length === 0) return '';
  const items = permalinks.slice(0, longest).map((permalink) => `<li>${toHtml(permalink)}</li>`);
  const more = permalinks.length - items.length;
  const rest = more > 0 ? `<p>And ${more.toString()} more.</p>` : '';
  return `<h3>${title}</h3><ul>${items.join('')}</ul>${rest}`;
}

/** The words of an edition, with those that it took out and put in; a reader of feeds may leave out all styles. */
function toDifference(permalinks: PermalinkIndex, address: string, edition: string): string {
  const history = getHistory(permalinks, address);
  const at = history.findIndex((wording) => wording.edition === edition);
  const marked = markWords(history[at - 1]?.text ?? '', history[at]?.text ?? '');
  const tags = { same: undefined, removed: 'del', added: 'ins' } as const;
  return marked
    .map(({ kind, lead, words, trail }) => {
      const tag = tags[kind];
      const text = escapeHtml(words);
      return lead + (tag === undefined ? text : `<${tag}>${text}</${tag}>`) + trail;
    })
    .join('');
}

function getWords({ wordings }: Permalink): string {
  return wordings.at(-1)?.text ?? '';
}
