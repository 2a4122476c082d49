interface TeachingForm {
  readonly slug: string;
  readonly name: string;
  readonly purpose: string;
  readonly kinds: readonly string[];
}

/**
 * The forms that a lesson has for teaching: the last part of each address, its name, what it is for, and the kinds of
 * statements that stand there under their ids.
 */
export const teachingForms = [
  {
    slug: 'handout',
    name: 'Handout',
    purpose: 'one sheet of paper, for the wall or the table',
    kinds: ['action', 'caution', 'question'],
  },
  {
    slug: 'slides',
    name: 'Slides',
    purpose: 'one statement at a time, to show or to print',
    kinds: ['action', 'caution', 'claim', 'question'],
  },
  {
    slug: 'facilitate',
    name: 'Facilitator’s page',
    purpose: 'a plan for 30 and for 60 minutes with a group',
    kinds: ['question'],
  },
] as const satisfies readonly TeachingForm[];

const formOfLesson = new RegExp(`^(/lessons/[^/]+/)((?:${teachingForms.map(({ slug }) => slug).join('|')})/)$`);

/** The path of a lesson's form in two: `/lessons/data/slides/` as `/lessons/data/` and `slides/`. Other paths have no form. */
export function splitForm(path: string): { readonly path: string; readonly form: string } {
  const [, lesson = path, form = ''] = formOfLesson.exec(path) ?? [];
  return { path: lesson, form };
}

/** The address of a form of what is at an address, with its #; what is no lesson has none, and keeps its own address. */
export function addForm(address: string, form: string): string {
  return address.replace(/^\/lessons\/[^/#]+\/(?=#|$)/, (path) => path + form);
}
