import { asRecord, asString, asStrings, parseRecord, type JsonRecord } from '../shared/reader.js';
import {
  fault,
  neverThrowing,
  type MappedItem,
  type MappingContext,
  type MappingResult,
  type RawItem,
  type SourceMapper,
} from '../mapper.js';
import { type EventTime, occurrenceStamp, readEventTime, storableTime } from './event-time.js';
import { toMeeting } from './meeting.js';
import { occurrencesOf, RecurrenceError } from './recurrence.js';
import { sameMeetingKey } from './same-meeting.js';

const DAY = 86_400_000;
const PAST_DAYS = 5 * 366;
const FUTURE_DAYS = 120;
const REFRESH_DAYS = 30;
const MAX_OCCURRENCES = 1_000;

/**
 * Maps a Google Calendar event: a single one to one meeting, a series to one meeting per occurrence, an exception to
 * the one occurrence that it replaces (it has that occurrence's source id).
 */
export const calendarMapper: SourceMapper = {
  source: 'google_calendar',
  itemsAtOnce: 50,
  map: neverThrowing(mapEvent),
  needs: seriesOfBareException,
};

function mapEvent(item: RawItem, context: MappingContext): MappingResult {
  const event = parseRecord(item.payload);
  if (!event || typeof event.id !== 'string')
    return fault('not_an_event', 'The event as received is not a JSON object with an id.');
  if (typeof event.recurringEventId === 'string') return mapException(item, context, event, event.recurringEventId);
  const start = readEventTime(event.start);
  // All that is left of an event that was deleted: there is nothing to show, and nothing to keep.
  if (!start && event.status === 'cancelled')
    return { ok: true, mapped: { interactions: [], seriesRefresh: seriesOf(item, []), mapAgainAt: null } };
  if (!start) return fault('no_start', 'The event does not tell when it begins.');
  const recurrence = asStrings(event.recurrence, 1_000);
  return recurrence.length > 0 ? mapSeries(item, context, event, start, recurrence) : ok(item, context, event, start);
}

function ok(item: RawItem, context: MappingContext, event: JsonRecord, start: EventTime): MappingResult {
  const meeting = toMeeting(item, context, event, {
    start,
    end: readEventTime(event.end),
    sourceId: item.sourceId,
    seriesId: item.sourceId,
    exception: false,
    occurrence: null,
  });
  return {
    ok: true,
    mapped: { interactions: [meeting], seriesRefresh: seriesOf(item, [item.sourceId]), mapAgainAt: null },
  };
}

function mapSeries(
  item: RawItem,
  context: MappingContext,
  event: JsonRecord,
  start: EventTime,
  recurrence: readonly string[],
): MappingResult {
  const now = context.now.getTime();
  try {
    const wanted = context.preferences?.get(item.integrationId)?.futureDays ?? FUTURE_DAYS;
    const futureDays = Math.min(wanted, FUTURE_DAYS);
    const window = { from: now - PAST_DAYS * DAY, to: now + futureDays * DAY, limit: MAX_OCCURRENCES };
    const { starts, goesOn } = occurrencesOf(recurrence, start, window);
    const end = readEventTime(event.end);
    const template = toMeeting(item, context, event, {
      start,
      end,
      sourceId: item.sourceId,
      seriesId: item.sourceId,
      exception: false,
      occurrence: null,
    });
    const length = end && end.instant >= start.instant ? end.instant - start.instant : null;
    const interactions = starts.map((instant) => ({
      ...template,
      sourceId: `${item.sourceId}_${occurrenceStamp(instant, start.allDay)}`,
      sameKey: sameMeetingKey(asString(event.iCalUID), occurrenceStamp(instant, start.allDay)),
      occurredAt: new Date(instant),
      endsAt: length === null ? null : storableTime(instant + length),
    }));
    const keep = interactions.map(({ sourceId }) => sourceId);
    return {
      ok: true,
      mapped: {
        interactions,
        seriesRefresh: seriesOf(item, keep),
        // A limit of the user's own moves on by the day.
        mapAgainAt: goesOn ? new Date(now + (wanted < FUTURE_DAYS ? 1 : REFRESH_DAYS) * DAY) : null,
      },
    };
  } catch (error) {
    if (error instanceof RecurrenceError) return fault('recurrence_unreadable', error.message);
    throw error;
  }
}

/** An occurrence that was moved, changed or cancelled by itself. A cancelled one carries little more than its ids. */
function mapException(
  item: RawItem,
  context: MappingContext,
  event: JsonRecord,
  recurringEventId: string,
): MappingResult {
  const series = item.needed === undefined ? null : parseRecord(item.needed);
  const original = readEventTime(event.originalStartTime);
  const start = readEventTime(event.start) ?? original;
  if (!start) return fault('no_start', 'The changed occurrence does not tell when it begins.');
  const seriesId = `${calendarPrefix(item.sourceId)}${recurringEventId}`;
  const occurrence = original && occurrenceStamp(original.instant, original.allDay);
  const sourceId = occurrence === null ? item.sourceId : `${seriesId}_${occurrence}`;
  const full = series && isBareException(event) ? { ...series, ...event } : event;
  const end = readEventTime(event.end) ?? endLikeSeries(series, start);
  const meeting = toMeeting(item, context, full, { start, end, sourceId, seriesId, exception: true, occurrence });
  return { ok: true, mapped: { interactions: [meeting], seriesRefresh: [], mapAgainAt: null } };
}

function endLikeSeries(series: JsonRecord | null, start: EventTime): EventTime | null {
  const [first, last] = [readEventTime(series?.start), readEventTime(series?.end)];
  return first && last && last.instant >= first.instant
    ? { ...start, instant: start.instant + last.instant - first.instant }
    : null;
}

/** A cancelled occurrence says nothing of what it was; its series does. */
function seriesOfBareException(item: RawItem): string | null {
  if (item.payload.length > 5_000 || !item.payload.includes('"cancelled"')) return null;
  const event = parseRecord(item.payload);
  const series = asString(event?.recurringEventId);
  return event && series !== null && isBareException(event) ? `${calendarPrefix(item.sourceId)}${series}` : null;
}

function isBareException(event: JsonRecord): boolean {
  return event.status === 'cancelled' && asRecord(event.start) === null;
}

/** `<calendar>/` of `<calendar>/<event>`. */
function calendarPrefix(sourceId: string): string {
  return sourceId.slice(0, sourceId.lastIndexOf('/') + 1);
}

function seriesOf(item: RawItem, keepSourceIds: string[]): MappedItem['seriesRefresh'] {
  return [{ integrationId: item.integrationId, seriesId: item.sourceId, keepSourceIds }];
}
