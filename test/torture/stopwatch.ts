import { processorTime } from './process-watch.js';
import type { FileOutcome } from './outcome.js';

export type Stopwatch = () => Pick<FileOutcome, 'seconds' | 'elapsed'>;

/**
 * Tells how long something takes, on a machine that does other things too: where the product's processes have used the
 * processor for less than the clock tells, that counts. What it waits for beside that is bounded by the clock.
 */
export function startStopwatch(): Stopwatch {
  const [began, before] = [performance.now(), processorTime()];
  return () => {
    const elapsed = (performance.now() - began) / 1_000;
    const now = processorTime();
    return { elapsed, seconds: now === null || before === null ? elapsed : Math.min(elapsed, now - before) };
  };
}
