import { openToken, sealToken } from '../core/base64.js';
import { isObject } from '../core/values.js';
import { ApiError, badRequest } from '../http/api-error.js';
import { booleanParam, integerParam, type ApiCall } from '../http/api-method.js';
import type { Calendar } from './calendar.js';
import type { CalendarEvent } from './event.js';
import { eventInstant, expandSeries } from './expand.js';
import { eventResource } from './resources.js';

const FORBIDDEN_WITH_TOKEN = [
  'iCalUID',
  'orderBy',
  'privateExtendedProperty',
  'q',
  'sharedExtendedProperty',
  'timeMin',
  'timeMax',
  'updatedMin',
];
const NO_TOKEN_AFTER = ['iCalUID', 'orderBy', 'privateExtendedProperty', 'q', 'sharedExtendedProperty', 'updatedMin'];
const YEAR = 365 * 86_400_000;

interface Place {
  /** Changes up to this number were listed. */
  after: number;
  /** Instances of the next series that were listed already (singleEvents). */
  skip: number;
  /** Is this page part of an incremental listing? */
  incremental: boolean;
}

/** The fields of Events.list that depend on the query: one page of events and the token that goes on from there. */
export function listPage(call: ApiCall, calendar: Calendar, now: number): Record<string, unknown> {
  const { query } = call;
  const place = startPlace(query, calendar);
  const limit = integerParam(query, 'maxResults', 250, 2500);
  const singleEvents = booleanParam(query, 'singleEvents');
  const items: CalendarEvent[] = [];
  let { after, skip } = place;
  for (const { event, sequence } of calendar.since(after)) {
    const shown = shownFor(event, calendar, query, place.incremental, singleEvents, now).slice(skip);
    const room = limit - items.length;
    items.push(...shown.slice(0, room));
    if (shown.length > room)
      return page(items, { nextPageToken: sealToken({ a: after, s: skip + room, i: place.incremental }) });
    after = sequence;
    skip = 0;
    if (items.length === limit && after < calendar.version)
      return page(items, { nextPageToken: sealToken({ a: after, s: 0, i: place.incremental }) });
  }
  const synchronizable = !NO_TOKEN_AFTER.some((name) => query.has(name));
  return page(items, synchronizable ? { nextSyncToken: sealToken({ v: calendar.version, c: calendar.info.id }) } : {});

  function page(events: readonly CalendarEvent[], tokens: object): Record<string, unknown> {
    const ordered =
      query.get('orderBy') === 'startTime'
        ? [...events].sort((a, b) => eventInstant(a.start) - eventInstant(b.start))
        : events;
    return { ...tokens, items: ordered.map((event) => eventResource(event, calendar, call.account.email)) };
  }
}

function startPlace(query: URLSearchParams, calendar: Calendar): Place {
  const syncToken = query.get('syncToken');
  if (syncToken) refuseWithToken(query);
  if (query.get('orderBy') === 'startTime' && !booleanParam(query, 'singleEvents')) {
    throw badRequest('The requested ordering is not available for the particular query.', 'badRequest');
  }
  const pageToken = query.get('pageToken');
  if (pageToken) {
    const place = openToken(pageToken);
    if (!isObject(place) || typeof place['a'] !== 'number') throw badRequest('Invalid page token value.', 'invalid');
    return { after: place['a'], skip: Number(place['s'] ?? 0), incremental: place['i'] === true };
  }
  if (!syncToken) return { after: 0, skip: 0, incremental: false };
  const token = openToken(syncToken);
  if (!isObject(token) || typeof token['v'] !== 'number' || token['c'] !== calendar.info.id) throw syncGone();
  if (token['v'] < calendar.syncFloor || token['v'] > calendar.version) throw syncGone();
  return { after: token['v'], skip: 0, incremental: true };
}

function refuseWithToken(query: URLSearchParams): void {
  const name = FORBIDDEN_WITH_TOKEN.find((candidate) => query.has(candidate));
  if (name) throw badRequest(`Sync token cannot be used together with the parameter ${name}.`);
  if (query.get('showDeleted') === 'false') throw badRequest('Sync token cannot be used with showDeleted=false.');
}

function syncGone(): ApiError {
  return new ApiError({
    status: 410,
    domain: 'calendar',
    reason: 'fullSyncRequired',
    message: 'Sync token is no longer valid, a full sync is required.',
    location: { location: 'syncToken', locationType: 'parameter' },
  });
}

// What one stored event adds to the listing: nothing, itself, or (singleEvents) its instances.
function shownFor(
  event: CalendarEvent,
  calendar: Calendar,
  query: URLSearchParams,
  incremental: boolean,
  singleEvents: boolean,
  now: number,
): CalendarEvent[] {
  const from = query.has('timeMin') ? Date.parse(query.get('timeMin')!) : Number.NEGATIVE_INFINITY;
  const to = query.has('timeMax') ? Date.parse(query.get('timeMax')!) : Number.POSITIVE_INFINITY;
  const cancelledToo = incremental || booleanParam(query, 'showDeleted') || query.has('updatedMin');
  const isSeries = event.recurrence !== undefined && event.status !== 'cancelled';
  if (!passesFilters(event, query)) return [];
  if (isSeries && singleEvents) {
    const horizon = Math.min(to, now + 2 * YEAR);
    return expandSeries(calendar, event, from, horizon).filter(
      (instance) => cancelledToo || instance.status !== 'cancelled',
    );
  }
  if (singleEvents && event.recurringEventId && calendar.get(event.recurringEventId)?.recurrence && !incremental)
    return [];
  if (event.status === 'cancelled') {
    const instance = event.recurringEventId !== undefined;
    const seriesLives = instance && calendar.get(event.recurringEventId!)?.status !== 'cancelled';
    if (!cancelledToo && !(seriesLives && !singleEvents)) return [];
  }
  if (from === Number.NEGATIVE_INFINITY && to === Number.POSITIVE_INFINITY) return [event];
  if (isSeries) return expandSeries(calendar, event, from, Math.min(to, now + 5 * YEAR)).length > 0 ? [event] : [];
  const start = eventInstant(event.start ?? event.originalStartTime);
  const end = event.end ? eventInstant(event.end) : start;
  if (Number.isNaN(start)) return [event];
  return start < to && (end > from || start >= from) ? [event] : [];
}

function passesFilters(event: CalendarEvent, query: URLSearchParams): boolean {
  const uid = query.get('iCalUID');
  if (uid && event.iCalUID !== uid) return false;
  const updatedMin = query.get('updatedMin');
  if (updatedMin && event.updated && Date.parse(event.updated) < Date.parse(updatedMin)) return false;
  const words = query.get('q')?.toLowerCase();
  if (!words) return true;
  const people = (event.attendees ?? [])
    .map((attendee) => `${attendee.displayName ?? ''} ${attendee.email ?? ''}`)
    .join(' ');
  const text = `${event.summary ?? ''} ${event.description ?? ''} ${event.location ?? ''} ${people}`.toLowerCase();
  return words.split(/\s+/).every((word) => text.includes(word));
}
