import type { DraftStatement, Evidence, InsightKind } from '../../insights/evidence.js';
import { quotable } from './sentences.js';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const PREFIX = /^\s*(?:(?:re|fw|fwd|aw|wg|sv|vs|antw|tr|rv|res|enc)\s*(?:\[\d+\])?\s*:\s*)+/i;

/** A day in words, e.g. `3 March 2026`. */
export function dayOf({ at }: Evidence): string {
  if (at === null) return '';
  const [year, month, day] = at.slice(0, 10).split('-').map(Number) as [number, number, number];
  return `${day} ${MONTHS[month - 1]!} ${year}`;
}

/** A subject without what answering put before it. */
export const bareSubject = ({ subject }: Evidence): string => subject.replace(PREFIX, '').trim();

/** Who wrote something, as a sentence begins with it. */
export const writerOf = ({ direction, author }: Evidence): string =>
  direction === 'outbound' ? 'You' : (author ?? 'They');

export const quoted = (sentence: string): string => {
  const shown = quotable(sentence);
  return `“${shown}${shown.length < sentence.length ? '…' : ''}”`;
};

/** A statement that leans on sentences. */
export function statement(
  kind: InsightKind,
  text: string,
  citations: readonly (readonly [evidence: Evidence, quote: string])[],
): DraftStatement {
  return {
    kind,
    text,
    citations: citations.map(([evidence, quote]) => ({ evidenceId: evidence.id, quote: quotable(quote) })),
  };
}

/** What may be quoted of something as a whole: its subject, else how it begins. */
export function anyQuote(evidence: Evidence): string {
  const subject = evidence.subject.trim();
  return subject !== '' ? subject : quotable(evidence.body.trim().split(/\r?\n/, 1)[0]!);
}
