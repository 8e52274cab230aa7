import { type FileOutcome, LIMITS, misses } from './outcome.js';

/** Sums a kind of count over all files. */
function summed(maps: readonly ReadonlyMap<string, number>[]): [string, number][] {
  const sums = new Map<string, number>();
  for (const map of maps) for (const [why, count] of map) sums.set(why, (sums.get(why) ?? 0) + count);
  return [...sums].sort((a, b) => b[1] - a[1]);
}

const worst = (outcomes: readonly FileOutcome[], of: (outcome: FileOutcome) => number): FileOutcome | undefined =>
  outcomes.reduce<FileOutcome | undefined>((most, one) => (most && of(most) >= of(one) ? most : one), undefined);

const listed = (counts: readonly (readonly [string, number])[]): string =>
  counts.map(([why, count]) => `${count} ${why}`).join(', ') || 'none';

/** One file in one line. */
export function described({ name, seconds, megabytes, refused, stored, skipped, failed }: FileOutcome): string {
  const became = refused ?? `${stored} stored; left out: ${listed([...skipped])}; quarantined: ${listed([...failed])}`;
  return `${name}: ${became} (${seconds.toFixed(2)} s, ${megabytes.toFixed(0)} MB)`;
}

/** @returns the lines that end a run, and how many files miss what is aimed at */
export function report(outcomes: readonly FileOutcome[], idleMegabytes: number): { lines: string[]; missed: number } {
  const missed = outcomes.flatMap((outcome) => misses(outcome).map((why) => `  ${outcome.name}: ${why}`));
  const refused = outcomes.flatMap(({ refused: code }) => (code === null ? [] : [new Map([[code, 1]])]));
  const total = (of: (outcome: FileOutcome) => number) => outcomes.reduce((sum, outcome) => sum + of(outcome), 0);
  const failed = summed(outcomes.map((outcome) => outcome.failed));
  const skipped = summed(outcomes.map((outcome) => outcome.skipped));
  const count = (counts: readonly (readonly [string, number])[]) => counts.reduce((sum, [, n]) => sum + n, 0);
  const [slowest, largest] = [worst(outcomes, ({ seconds }) => seconds), worst(outcomes, ({ megabytes }) => megabytes)];
  const crashes = outcomes.filter(({ problems }) => problems.some((problem) => problem.startsWith('crash'))).length;
  return {
    missed: missed.length,
    lines: [
      ...(missed.length > 0 ? ['missed:', ...missed] : []),
      `files        ${outcomes.length}, crashes ${crashes}`,
      `stored       ${total(({ stored }) => stored)} items, which are ${total(({ interactions }) => interactions)} interactions`,
      `quarantined  ${count(failed)}: ${listed(failed)}`,
      `left out     ${count(skipped)}: ${listed(skipped)}`,
      `refused      ${refused.length} files: ${listed(summed(refused))}`,
      `worst time   ${slowest?.seconds.toFixed(2)} s (aim ≤ ${LIMITS.seconds} s of processor time, from upload to last row; by the clock ${slowest?.elapsed.toFixed(2)} s): ${slowest?.name}`,
      `worst memory ${largest?.megabytes.toFixed(0)} MB (aim ≤ ${LIMITS.megabytes} MB above the ${idleMegabytes.toFixed(0)} MB of the idle process): ${largest?.name}`,
    ],
  };
}
