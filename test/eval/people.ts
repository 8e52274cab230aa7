import { distributed, startTestSystem } from '../setup/index.js';
import { ensureTemplate } from '../setup/template.js';
import { type Comparison, compare, together } from './compare.js';
import { importMailbox } from './import-mailbox.js';
import { evaluatedMailboxes, sandboxArguments } from './mailboxes.js';
import { quoteFigures } from './quote-figures.js';
import { readResult } from './read-result.js';
import { faultLines, figureLine, figuresOf, trapLines } from './report.js';

await ensureTemplate();
const { here, skipped } = evaluatedMailboxes();
for (const path of skipped) console.log(`${path} is not here: skipped`);

const system = await startTestSystem({
  sandbox: sandboxArguments(here),
  environment: { SYNC_POLL_MINUTES: '1440' },
});
const comparisons: Comparison[] = [];
try {
  console.log(distributed ? 'distributed: api, worker, PostgreSQL' : 'standalone: one process, embedded database');
  for (const mailbox of here) {
    const started = performance.now();
    const { user, stored } = await importMailbox(system, mailbox);
    console.log(`${mailbox.name}: ${stored} items in ${((performance.now() - started) / 1000).toFixed(0)} s`);
    comparisons.push(compare(mailbox, await readResult(system, user.userId)));
  }
} finally {
  await system.stop();
}

const quotes = await quoteFigures();
console.log();
here.forEach((mailbox, index) => console.log(faultLines(mailbox, comparisons[index]!).join('\n')));
for (const { set, failed } of quotes ?? []) console.log(`${set}: ${failed.slice(0, 20).join(', ')}`);
here.forEach((mailbox, index) => {
  console.log(trapLines(mailbox, comparisons[index]!).join('\n'));
  for (const figure of figuresOf(comparisons[index]!, [])) console.log(`${mailbox.name}: ${figureLine(figure)}`);
});
if (quotes === null) console.log('quotes: their evaluation is not here: skipped');

const figures = figuresOf(together(comparisons), quotes ?? []);
console.log(`\n${figures.map(figureLine).join('\n')}`);
process.exit(figures.some(({ value, aim }) => value < aim) ? 1 : 0);
