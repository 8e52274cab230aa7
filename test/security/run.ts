import { existsSync } from 'node:fs';
import { type Defence, defences } from './defences.js';
import { judge } from './judge.js';
import { securityRows } from './rows.js';
import { runJest } from './run-jest.js';
import { TreeCopy } from './tree-copy.js';

// The rows of docs/security.md with what became of their tests; then defences are taken away, and the tests must notice.
const wanted = process.argv[2]?.split(',');
const isWanted = (id: string) => wanted === undefined || wanted.includes(id);

const rowsHold = await printRows();
const defencesNoticed = await printDefences();
process.exit(rowsHold && defencesNoticed ? 0 : 1);

async function printRows(): Promise<boolean> {
  const rows = securityRows.filter(({ id }) => isWanted(id));
  const files = new Set(rows.flatMap(({ evidence }) => evidence.map(({ file }) => file)).filter((f) => existsSync(f)));
  console.log(`Running the ${files.size} files that ${rows.length} rows rest on …`);
  const report = files.size > 0 ? await runJest('.', [...files]) : { testResults: [] };
  const counts = { passed: 0, FAILED: 0, 'no test yet': 0 };
  console.log('\nrow  result       tests  what holds');
  for (const row of rows) {
    const { result, tests, problems } = judge(row, report, existsSync);
    counts[result] += 1;
    console.log(`${row.id}  ${result.padEnd(11)}  ${String(tests).padStart(5)}  ${row.holds}`);
    for (const { file, names } of row.evidence)
      console.log(
        `       ${file}${names ? ` (${names.source})` : ''}${existsSync(file) ? '' : ', which is not there yet'}`,
      );
    for (const problem of problems) console.log(`     ! ${problem}`);
  }
  console.log(`${counts.passed} rows passed, ${counts.FAILED} failed, ${counts['no test yet']} without a test yet`);
  return counts.passed === rows.length;
}

async function printDefences(): Promise<boolean> {
  const chosen = defences.filter(({ row }) => isWanted(row));
  const tree = new TreeCopy();
  let unnoticed = 0;
  try {
    console.log('\nrow  without                                             tests that failed, as they should');
    for (const defence of chosen) {
      const failed = await failuresWithout(tree, defence);
      if (failed === 0) unnoticed += 1;
      console.log(`${defence.row}  ${defence.what.padEnd(50)}  ${failed === 0 ? 'NONE' : failed} of ${defence.tests}`);
    }
  } finally {
    tree.remove();
  }
  console.log(`${chosen.length - unnoticed} defences missed by their tests, ${unnoticed} not`);
  return unnoticed === 0;
}

/** Failed tests count, not a suite that does not even start: that would prove nothing. */
async function failuresWithout(tree: TreeCopy, { file, pattern, instead, tests }: Defence): Promise<number> {
  const report = await tree.without(file, pattern, instead, () => runJest(tree.root, [tests]));
  return report.testResults.flatMap((s) => s.assertionResults).filter(({ status }) => status === 'failed').length;
}
