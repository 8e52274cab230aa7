import type { Window } from '../../../domain/connector.js';

const SECOND = 1_000;
/** Times further apart than this are asked about one by one, so that no search has to list the years between them. */
const GAP_MS = 7 * 24 * 60 * 60 * SECOND;

/** Windows that hold all of the times, and little else. */
export function clusters(times: readonly Date[]): { after: Date; before: Date }[] {
  const windows: { after: Date; before: Date }[] = [];
  for (const time of times.map(Number).sort((a, b) => a - b)) {
    const last = windows.at(-1);
    // Whole seconds with one to spare on either side: that is as fine as Gmail searches.
    const before = new Date(time + 2 * SECOND);
    if (last && time - Number(last.before) < GAP_MS) last.before = before;
    else windows.push({ after: new Date(time - SECOND), before });
  }
  return windows satisfies Window[];
}
