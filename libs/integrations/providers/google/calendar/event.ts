import type { calendar_v3 } from 'googleapis/build/src/apis/calendar/index.js';
import { sha256 } from '../../../../platform/crypto/index.js';
import type { ListedItem, RawPayload, Window } from '../../../domain/connector.js';
import { type EventRules, selectionReason } from './event-rules.js';

type Event = calendar_v3.Schema$Event;
type EventTime = calendar_v3.Schema$EventDateTime;

const SEPARATOR = '/';

/** The id of an event across calendars: an invitation has the same event id in each of them. */
export function sourceIdOf(calendarId: string, eventId: string): string {
  return calendarId + SEPARATOR + eventId;
}

/** Event ids hold no slash; calendar ids might. */
export function eventIdOf(sourceId: string): string {
  return sourceId.slice(sourceId.lastIndexOf(SEPARATOR) + 1);
}

/**
 * One event of a full listing. What is outside the window or the selection, and whole cancelled events, are skipped; a
 * cancelled occurrence of a series is kept, because it takes its date out of the series. What is malformed is passed
 * on: the mapper says so.
 */
export function listedEvent(calendarId: string, event: Event, rules: EventRules): ListedItem {
  if (!event.id) return nameless(calendarId, event);
  const item = { sourceId: sourceIdOf(calendarId, event.id), change: 'upsert', occurredAt: startOf(event) } as const;
  if (isCancelledWhole(event)) return { ...item, skip: 'cancelled' };
  const skip = placeIn(event, rules.window) === 'inside' ? selectionReason(event, rules) : 'outside_window';
  if (skip !== undefined) return { ...item, skip };
  return { ...item, ...brought(event) };
}

/**
 * One event of an incremental listing. A whole cancelled event is a deletion. So is one that was put off beyond the
 * wanted future, for where it stood is wrong now, and one that became private when private events are not wanted. An
 * old one, or one with people who are not wanted, is only skipped: the person may have kept it on purpose.
 */
export function changedEvent(calendarId: string, event: Event, rules: EventRules): ListedItem {
  if (!event.id) return nameless(calendarId, event);
  const sourceId = sourceIdOf(calendarId, event.id);
  if (isCancelledWhole(event)) return { sourceId, change: 'delete', skip: 'cancelled' };
  const item = { sourceId, occurredAt: startOf(event) };
  const place = placeIn(event, rules.window);
  if (place !== 'inside') return { ...item, change: place === 'later' ? 'delete' : 'upsert', skip: 'outside_window' };
  const skip = selectionReason(event, rules);
  if (skip !== undefined) return { ...item, change: skip === 'private' ? 'delete' : 'upsert', skip };
  return { ...item, change: 'upsert', ...brought(event) };
}

/** The payload, and what is the same for an event in every calendar; an occurrence is told apart by its first start. */
function brought(event: Event): Pick<ListedItem, 'payload' | 'dedupeKey'> {
  const original = event.recurringEventId ? timeOf(event.originalStartTime) : undefined;
  return {
    payload: payloadOf(event),
    ...(event.iCalUID ? { dedupeKey: `uid:${event.iCalUID}${original ? `/${original.toISOString()}` : ''}` } : {}),
  };
}

/** When it begins: an instant, or midnight UTC of an all-day date; of a cancelled occurrence, when it would have begun. */
export function startOf(event: Event): Date | undefined {
  return timeOf(event.start) ?? timeOf(event.originalStartTime);
}

/** The library parses lists as a whole, so this is the event as received up to white space. */
export function payloadOf(event: Event): RawPayload {
  return JSON.stringify(event) as RawPayload;
}

/** Cannot be stored, but is accounted for; its content stands in for the id. */
function nameless(calendarId: string, event: Event): ListedItem {
  const sourceId = sourceIdOf(calendarId, `unnamed-${sha256(payloadOf(event)).toString('hex').slice(0, 16)}`);
  return { sourceId, change: 'upsert', error: { code: 'permanent', message: 'The event has no id' } };
}

function isCancelledWhole(event: Event): boolean {
  return event.status === 'cancelled' && !event.recurringEventId;
}

/** Where an event is, as seen from a window; one that reaches into it is inside. */
function placeIn(event: Event, window: Window): 'earlier' | 'inside' | 'later' {
  const starts = [timeOf(event.start), timeOf(event.originalStartTime)].filter((time) => time !== undefined);
  // Without any date nobody can tell.
  if (starts.length === 0) return 'inside';
  const end = event.recurrence ? seriesEnd(event.recurrence) : (timeOf(event.end) ?? null);
  // A moved occurrence counts where it is and where it was, since it changes the series in both places.
  const latest = event.recurrence ? end : new Date(Math.max(...[...starts, ...(end ? [end] : [])].map(Number)));
  const first = new Date(Math.min(...starts.map(Number)));
  if (window.after !== null && latest !== null && latest < window.after) return 'earlier';
  return window.before !== null && first >= window.before ? 'later' : 'inside';
}

/** The last possible day of a series, or null while it may still run (also when only a count of occurrences ends it). */
function seriesEnd(recurrence: readonly string[]): Date | null {
  if (recurrence.some((line) => line.startsWith('RDATE'))) return null;
  const rules = recurrence.filter((line) => line.startsWith('RRULE'));
  const ends = rules.map((rule) => /UNTIL=(\d{4})(\d{2})(\d{2})/.exec(rule));
  if (ends.length === 0 || ends.includes(null)) return null;
  // The end of that day in the westernmost time zone.
  const days = ends.map((until) => Date.UTC(Number(until![1]), Number(until![2]) - 1, Number(until![3]) + 2));
  return new Date(Math.max(...days));
}

function timeOf(time: EventTime | undefined): Date | undefined {
  const date = new Date(time?.dateTime ?? time?.date ?? NaN);
  return Number.isNaN(date.getTime()) ? undefined : date;
}
