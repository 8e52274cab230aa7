import { openToken, sealToken } from '../core/base64.js';
import { isObject } from '../core/values.js';
import { notFound } from '../http/api-error.js';
import { integerParam, type ApiCall, type ApiMethod } from '../http/api-method.js';
import { CALENDAR_LIST_READERS, CALENDAR_READERS, EVENT_READERS } from '../oauth/scopes.js';
import type { Calendar } from './calendar.js';
import { expandSeries } from './expand.js';
import { listPage } from './list-events.js';
import { calendarListEntry, calendarResource, eventResource } from './resources.js';

const EVERY_INSTANCE_YEARS = 5;

/** The Calendar methods that the sandbox serves. */
export function calendarMethods(now: () => number): ApiMethod[] {
  const define = (name: string, path: string, scopes: readonly string[], handle: ApiMethod['handle']): ApiMethod => ({
    name: `calendar.${name}`,
    service: 'calendar',
    http: 'GET',
    path: `/calendar/v3${path}`,
    scopes,
    handle,
  });
  return [
    define('calendarList.list', '/users/me/calendarList', CALENDAR_LIST_READERS, listCalendars),
    define('calendarList.get', '/users/me/calendarList/:calendarId', CALENDAR_LIST_READERS, (call) =>
      calendarListEntry(calendarOf(call), 0),
    ),
    define('calendars.get', '/calendars/:calendarId', CALENDAR_READERS, (call) => calendarResource(calendarOf(call))),
    define('events.list', '/calendars/:calendarId/events', EVENT_READERS, (call) => listEvents(call, now())),
    define('events.get', '/calendars/:calendarId/events/:eventId', EVENT_READERS, getEvent),
    define('events.instances', '/calendars/:calendarId/events/:eventId/instances', EVENT_READERS, (call) =>
      listInstances(call, now()),
    ),
  ];
}

function calendarOf(call: ApiCall): Calendar {
  const calendar = call.account.calendars.get(call.params['calendarId']!);
  if (!calendar) throw notFound('Not Found');
  return calendar;
}

function listCalendars(call: ApiCall): object {
  const calendars = call.account.calendars.list();
  // Calendars are only ever added, so a count is enough of a sync token.
  const token = openToken(call.query.get('syncToken') ?? '');
  const known = isObject(token) && typeof token['n'] === 'number' ? token['n'] : 0;
  const items = calendars.map(calendarListEntry).slice(known);
  return {
    kind: 'calendar#calendarList',
    etag: `"p${calendars.length}"`,
    nextSyncToken: sealToken({ n: calendars.length }),
    items,
  };
}

function listHead(calendar: Calendar): object {
  const { summary, description, timeZone, accessRole, primary } = calendar.info;
  return {
    kind: 'calendar#events',
    etag: `"p${calendar.version}"`,
    summary,
    description: description ?? '',
    updated: new Date(
      calendar.since(0).reduce((latest, { event }) => Math.max(latest, Date.parse(event.updated ?? '') || 0), 0),
    ).toISOString(),
    timeZone,
    accessRole,
    defaultReminders: primary ? [{ method: 'popup', minutes: 10 }] : [],
  };
}

function listEvents(call: ApiCall, now: number): object {
  const calendar = calendarOf(call);
  return { ...listHead(calendar), ...listPage(call, calendar, now) };
}

function getEvent(call: ApiCall): object {
  const calendar = calendarOf(call);
  const id = call.params['eventId']!;
  const event = calendar.get(id) ?? instanceById(calendar, id);
  if (!event) throw notFound('Not Found');
  return eventResource(event, calendar, call.account.email);
}

function instanceById(calendar: Calendar, id: string): ReturnType<Calendar['get']> {
  const match = /^(.+)_(\d{4})(\d{2})(\d{2})(?:T\d{6}Z)?$/.exec(id);
  const master = match && calendar.get(match[1]!);
  if (!match || !master?.recurrence) return undefined;
  const day = Date.UTC(Number(match[2]), Number(match[3]) - 1, Number(match[4]));
  return expandSeries(calendar, master, day - 86_400_000, day + 2 * 86_400_000).find((event) => event.id === id);
}

function listInstances(call: ApiCall, now: number): object {
  const calendar = calendarOf(call);
  const master = calendar.get(call.params['eventId']!);
  if (!master?.recurrence) throw notFound('Not Found');
  const { query } = call;
  const from = Date.parse(query.get('timeMin') ?? '') || Number.NEGATIVE_INFINITY;
  const to = Date.parse(query.get('timeMax') ?? '') || now + EVERY_INSTANCE_YEARS * 365 * 86_400_000;
  const instances = expandSeries(calendar, master, from, to).filter(
    (event) => query.get('showDeleted') === 'true' || event.status !== 'cancelled',
  );
  const start = Number(query.get('pageToken') ?? 0) || 0;
  const page = instances.slice(start, start + integerParam(query, 'maxResults', 250, 2500));
  return {
    ...listHead(calendar),
    ...(start + page.length < instances.length ? { nextPageToken: String(start + page.length) } : {}),
    items: page.map((event) => eventResource(event, calendar, call.account.email)),
  };
}
