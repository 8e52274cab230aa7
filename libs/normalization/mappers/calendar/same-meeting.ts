import { cleanLine } from '../shared/clean.js';
import { asString, type JsonRecord } from '../shared/reader.js';

const MAX_UID_LENGTH = 500;
/** One level above another outdoes whatever revision the other is. */
const LEVEL = 1e15;
const LEVELS: Readonly<Record<string, number>> = { google_calendar: 3, calendar_file: 2 };
const MOST_REVISIONS = 9_999;
const MOST_SECONDS = 1e11;

/**
 * The key under which one meeting is known on every calendar and in every invitation: its UID, and for an occurrence of
 * a series where it was planned first.
 * @param occurrence as `occurrenceStamp` writes it; null for what is no series
 * @returns null when the event has no UID
 */
export function sameMeetingKey(uid: string | null, occurrence: string | null): string | null {
  const id = cleanLine(uid ?? '', MAX_UID_LENGTH);
  if (id === '') return null;
  return occurrence === null ? `meeting:${id}` : `meeting:${id}:${occurrence}`;
}

/**
 * Which of several states of a meeting is its last: what a calendar says outdoes a calendar's file, and that what mails
 * say; then the later revision (SEQUENCE) counts, then when it was written, then what was said of the occurrence alone.
 */
export function precedenceOf(source: string, event: JsonRecord, exception: boolean): number {
  const sequence = typeof event.sequence === 'number' && event.sequence > 0 ? Math.floor(event.sequence) : 0;
  const written = Date.parse(asString(event.updated) ?? '') / 1_000;
  const seconds = written > 0 ? Math.min(Math.floor(written), MOST_SECONDS - 1) : 0;
  return (
    (LEVELS[source] ?? 0) * LEVEL + Math.min(sequence, MOST_REVISIONS) * MOST_SECONDS + seconds + (exception ? 0.5 : 0)
  );
}
