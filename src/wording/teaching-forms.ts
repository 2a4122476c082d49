/** The forms that a lesson has for teaching: the last part of each address, its name, and what it is for. */
export const teachingForms = [
  { slug: 'handout', name: 'Handout', purpose: 'one sheet of paper, for the wall or the table' },
  { slug: 'slides', name: 'Slides', purpose: 'one statement at a time, to show or to print' },
  { slug: 'facilitate', name: 'Facilitator’s page', purpose: 'a plan for 30 and for 60 minutes with a group' },
] as const;
