import type { Reach } from '../graph/evidence.ts';
import type { PageKind } from '../schemas/graph.ts';

const matters = {
  lesson: 'lessons',
  network: 'network forms',
  regulation: 'ways of directing activity',
  concept: 'the meaning of terms',
  case: 'cases',
  reference: 'works',
  page: 'the review and the guide themselves',
} as const satisfies Record<PageKind, string>;

/** What a reader should know of how little a guide rests on a work; nothing where lessons rest on it. */
export function toReachSentence(reach: Reach, language: string): string | undefined {
  switch (reach.kind) {
    case 'never':
      return 'The review lists this work, but its text never cites it. So no statement of this guide rests on it.';
    case 'nothing':
      return 'No statement of this guide rests on this work.';
    case 'mentions':
      return 'No statement of this guide rests on this work; the guide only names it.';
    case 'elsewhere': {
      const kinds = new Intl.ListFormat(language).format(reach.pages.map((kind) => matters[kind]));
      return `No lesson of this guide cites this work: it is cited only about ${kinds}.`;
    }
    case 'lessons':
      return undefined;
  }
}
