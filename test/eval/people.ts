import { distributed, startTestSystem } from '../setup/index.js';
import { ensureTemplate } from '../setup/template.js';
import { type Comparison, compare, together } from './compare.js';
import { importMailbox } from './import-mailbox.js';
import { type EvaluatedMailbox, evaluatedMailboxes, sandboxArguments } from './mailboxes.js';
import { quoteFigures } from './quote-figures.js';
import { type Result, readResult } from './read-result.js';
import { faultLines, figureLine, figuresOf, quoteFigure, trapLines } from './report.js';

interface Evaluated {
  mailbox: EvaluatedMailbox;
  result: Result;
  comparison: Comparison;
}

async function evaluate(mailboxes: readonly EvaluatedMailbox[]): Promise<Evaluated[]> {
  const system = await startTestSystem({
    sandbox: sandboxArguments(mailboxes),
    environment: { SYNC_POLL_MINUTES: '1440' },
  });
  try {
    const evaluated: Evaluated[] = [];
    for (const mailbox of mailboxes) {
      const started = performance.now();
      const { user, stored } = await importMailbox(system, mailbox);
      console.log(`${mailbox.name}: ${stored} items in ${((performance.now() - started) / 1000).toFixed(0)} s`);
      const result = await readResult(system, user.userId);
      evaluated.push({ mailbox, result, comparison: compare(mailbox, result) });
    }
    return evaluated;
  } finally {
    await system.stop();
  }
}

await ensureTemplate();
console.log(distributed ? 'distributed: api, worker, PostgreSQL' : 'standalone: one process, embedded database');
const { here, skipped } = evaluatedMailboxes();
for (const path of skipped) console.log(`${path} is not here: skipped`);
const evaluated = await evaluate(here);
const quotes = await quoteFigures();
if (quotes === null) console.log('quotes: their evaluation is not part of this build: skipped');

console.log();
for (const { mailbox, result, comparison } of evaluated)
  for (const line of faultLines(mailbox, result, comparison)) console.log(line);
for (const { set, failed } of quotes ?? [])
  if (failed.length > 0) console.log(`quotes: ${set} (${failed.length})\n  ${failed.slice(0, 20).join('\n  ')}\n`);
for (const { mailbox, comparison } of evaluated) for (const line of trapLines(mailbox, comparison)) console.log(line);
for (const { mailbox, comparison } of evaluated)
  for (const figure of figuresOf(mailbox.name, comparison)) console.log(figureLine(figure));

// The sample, made for this product, must not lend its ease to real mail.
const real = evaluated.filter(({ mailbox }) => mailbox.content !== 'sample');
const figures = [
  ...evaluated.filter((one) => !real.includes(one)).flatMap((one) => figuresOf('sample', one.comparison)),
  ...(real.length > 0 ? figuresOf('real mail', together(real.map(({ comparison }) => comparison))) : []),
  ...(quotes ?? []).map(quoteFigure),
];
console.log(`\n${figures.map(figureLine).join('\n')}`);
process.exit(figures.some(({ value, aim }) => value < aim) ? 1 : 0);
