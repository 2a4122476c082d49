import type { Permalink } from '../schemas/permalinks.ts';
import type { GuidePage } from '../graph/types.ts';
import { listFormer, listFormerPages, type FormerStatement } from './former.ts';
import type { PermalinkIndex } from './permalink-index.ts';
import { addForm, teachingForms } from '../wording/teaching-forms.ts';

export type Form = (typeof teachingForms)[number];

/** The address of a form of a lesson that is gone: people link to slides and handouts as they link to lessons. */
export interface FormerForm {
  /** The last part of the lesson’s former address. */
  readonly slug: string;
  readonly form: Form;
  readonly from: string;
  readonly to: string;
  /** What the address leads to: the form of the lesson that it became, or else that page, or the notice of a withdrawal. */
  readonly permalink: Permalink;
  /** The statements of the lesson that do not stand where the form leads, with the form that they have elsewhere. */
  readonly statements: readonly FormerStatement[];
}

/** The forms of all lessons that moved or were withdrawn. */
export function listFormerForms(permalinks: PermalinkIndex): FormerForm[] {
  return listFormerPages(permalinks)
    .filter(({ permalink }) => permalink.kind === 'lesson')
    .flatMap(({ permalink: lesson, statements }) =>
      teachingForms.map((form) => {
        const end = lesson.state.kind === 'moved' ? lesson.state.to : lesson.address;
        const to = toFormOfPage(permalinks, end, form);
        return {
          slug: getSlug(lesson),
          form,
          from: `${lesson.address}${form.slug}/`,
          to,
          permalink: permalinks.byAddress.get(end) ?? lesson,
          statements: statements
            .map(({ id, permalink }) => ({ id, permalink: leadToForm(permalinks, permalink, form) }))
            .filter(({ id, permalink: { state } }) => !(state.kind === 'moved' && state.to === `${to}#${id}`)),
        };
      }),
    );
}

/** The former names of the lessons that stand, and what each is called now: their printed handouts have them too. */
export function listFormerSlugs({ record, byAddress }: PermalinkIndex): { slug: string; now: string }[] {
  return record.permalinks.flatMap((permalink) => {
    const { kind, state } = permalink;
    if (kind !== 'lesson' || state.kind !== 'moved') return [];
    const lesson = byAddress.get(toPath(state.to));
    return lesson !== undefined && hasForms(lesson) ? [{ slug: getSlug(permalink), now: getSlug(lesson) }] : [];
  });
}

/** What once stood on a lesson, for one of its forms: what stands on another lesson now is led to in the same form. */
export function listFormerOfForm(permalinks: PermalinkIndex, lesson: GuidePage, form: Form): FormerStatement[] {
  return listFormer(permalinks, lesson).map(({ id, permalink }) => ({
    id,
    permalink: leadToForm(permalinks, permalink, form),
  }));
}

function leadToForm(permalinks: PermalinkIndex, permalink: Permalink, form: Form): Permalink {
  const { state } = permalink;
  if (state.kind !== 'moved') return permalink;
  return { ...permalink, state: { ...state, to: toFormOfStatement(permalinks, state.to, form) } };
}

/** The form of a page, at the part that an address names; where the form has no such part, it is the whole form. */
function toFormOfPage(permalinks: PermalinkIndex, address: string, form: Form): string {
  const page = permalinks.byAddress.get(toPath(address));
  if (page === undefined || !hasForms(page)) return address;
  const part = toFormOfStatement(permalinks, address, form);
  return part === address ? addForm(page.address, `${form.slug}/`) : part;
}

/** The place of a statement in a form of its lesson; where it has none there, its own address. */
function toFormOfStatement({ byAddress }: PermalinkIndex, address: string, { slug, kinds }: Form): string {
  const page = byAddress.get(toPath(address));
  const kind = byAddress.get(address)?.kind;
  const isThere = page !== undefined && hasForms(page) && kinds.some((shown) => shown === kind);
  return isThere ? addForm(address, `${slug}/`) : address;
}

function hasForms({ kind, state }: Permalink): boolean {
  return kind === 'lesson' && state.kind === 'stands';
}

function toPath(address: string): string {
  return address.split('#', 1)[0] ?? address;
}

function getSlug({ page }: Permalink): string {
  return page.split('/').at(-1) ?? page;
}
