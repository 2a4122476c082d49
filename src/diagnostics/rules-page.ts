import { rules } from './rules.ts';

const introduction = `# What the check finds

\`npm run check\` reads a guide and names all of its faults in one run, each with file, line and column, what was found and what was expected, a code and what to do. The codes are these; they never change, and each says what holds of good content. A build stops where one does not hold.

\`npm run check -- --format github\` prints annotations for GitHub Actions, and \`--format json\` a report for programs (its contract: \`reportSchema\` in \`src/diagnostics/reporters/json.ts\`). The command ends with status 1 where there are errors.

One fault is named once. What cites a work whose entry is broken, or leads to a page that cannot be read, is not blamed for it.

<!-- Written by \`npm run document\` from src/diagnostics/rules.ts. -->
`;

/** `docs/diagnostics.md`: every code with what holds and what to do, from the table of rules. */
export function toRulesPage(): string {
  const sections = Object.entries(rules).map(
    ([id, { severity, sentence, hint }]) =>
      `## ${id}\n\n${toMarkdown(sentence)}\n\nWhat to do (${severity}): ${toMarkdown(hint)}.\n`,
  );
  return [introduction, ...sections].join('\n');
}

/** Text that Markdown shows as it stands. */
function toMarkdown(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replace(/[[\]*_`]/g, (mark) => `\\${mark}`);
}
