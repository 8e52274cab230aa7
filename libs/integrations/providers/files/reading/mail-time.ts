import { type HeaderField, headerOf, readMailDate } from '../../../../platform/mime/index.js';

const DAY_MS = 86_400_000;
/** Mail waits for days, in an outbox or for a server; for longer, a clock was wrong. */
const LONGEST_WAY_MS = 7 * DAY_MS;
/** No mail is older than this; it is where clocks begin that were never set. */
const EARLIEST = Date.UTC(1980, 0, 2);
const MAX_HOPS = 50;

/**
 * When a message was sent: its own date, unless servers or the mailbox contradict it. Then, and when it has none that can
 * be read, when the first server got it counts, else what the mailbox noted.
 * @param fromLine the line that an mbox puts before the message
 */
export function timeOf(fields: readonly HeaderField[], fromLine: string | null): Date | null {
  const told = readMailDate(headerOf(fields, 'date') ?? '');
  const hops = fields
    .filter(([name]) => name === 'received')
    .slice(0, MAX_HOPS)
    .flatMap(([, value]) => readMailDate(value.slice(value.lastIndexOf(';') + 1)) ?? []);
  const noted = fromLine === null ? null : readMailDate(fromLine.replace(/^From \S+\s*/, ''));
  const first = hops.at(-1) ?? noted;
  if (!told || !first) return told ?? first;
  const believed =
    hops.length > 0
      ? hops.some((hop) => Math.abs(hop.getTime() - told.getTime()) <= LONGEST_WAY_MS)
      : told.getTime() >= EARLIEST && told.getTime() <= first.getTime() + LONGEST_WAY_MS;
  return believed ? told : first;
}
