import { checkGuide } from '../src/checks/guide.ts';
import { isError } from '../src/diagnostics/problem.ts';
import { reportAsText } from '../src/diagnostics/reporters/text.ts';
import { getGuideRoot, loadGuide } from '../src/load.ts';

const loaded = loadGuide(getGuideRoot());
const problems = checkGuide(loaded);
if (problems.length > 0) console.log(reportAsText(problems));
else if (loaded.success) {
  const { pages, statements, references } = loaded.graph;
  console.log(
    `${pages.length.toString()} pages, ${statements.length.toString()} statements, ${references.length.toString()} works: no problems`,
  );
}
process.exitCode = problems.some(isError) ? 1 : 0;
