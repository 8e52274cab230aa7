import { randomBytes } from 'node:crypto';
import type { Calendar } from '../calendar/calendar.js';
import type { CalendarEvent, EventTime } from '../calendar/event.js';
import { eventInstant } from '../calendar/expand.js';
import { basicInstant } from '../calendar/zones.js';
import { eventId } from '../core/ids.js';
import { asText, isObject, type JsonObject } from '../core/values.js';
import { AdminError, accountOf, accountsIn, type AdminCall, type AdminRoute } from './admin-call.js';

/** Routes that make calendars grow and change. Bodies are event resources as Google takes them. */
export const calendarRoutes: AdminRoute[] = [
  { http: 'POST', path: '/admin/accounts/:email/calendars', handle: createCalendar },
  { http: 'POST', path: '/admin/accounts/:email/calendars/:calendarId/events', handle: createEvent },
  { http: 'PATCH', path: '/admin/accounts/:email/calendars/:calendarId/events/:eventId', handle: patchEvent },
  { http: 'DELETE', path: '/admin/accounts/:email/calendars/:calendarId/events/:eventId', handle: deleteEvent },
  { http: 'POST', path: '/admin/sync/expire', handle: expireSync },
];

function createCalendar(call: AdminCall): object {
  const account = accountOf(call);
  const summary = asText(call.body['summary']) ?? 'New calendar';
  const calendarId =
    asText(call.body['id']) ?? `c_${eventId(account.email, summary, randomBytes(8))}@group.calendar.google.com`;
  const timeZone = asText(call.body['timeZone']) ?? 'Europe/Berlin';
  if (!account.calendars.apply({ kind: 'createCalendar', calendarId, summary, timeZone }))
    throw new AdminError(409, 'the calendar exists already');
  return { id: calendarId, summary, timeZone };
}

function createEvent(call: AdminCall): object {
  const { account, calendar } = target(call);
  const { body } = call;
  const now = new Date(call.sandbox.now()).toISOString();
  const id = asText(body['id']) ?? exceptionId(body) ?? eventId(account.email, randomBytes(16));
  if (calendar.get(id) && body['recurringEventId'] === undefined) throw new AdminError(409, 'the event exists already');
  const self = { email: account.email, self: true };
  const event = {
    status: 'confirmed',
    created: now,
    creator: self,
    organizer: self,
    iCalUID: `${id}@google.com`,
    sequence: 0,
    reminders: { useDefault: true },
    eventType: 'default',
    ...body,
    id,
    updated: now,
  } as unknown as CalendarEvent;
  requireTimes(event);
  account.calendars.apply({ kind: 'putEvent', calendarId: calendar.info.id, event });
  return event;
}

function patchEvent(call: AdminCall): object {
  const { account, calendar } = target(call);
  const old = calendar.get(call.params['eventId']!);
  if (!old) throw new AdminError(404, 'no such event');
  const moved = call.body['start'] !== undefined || call.body['end'] !== undefined;
  const event = {
    ...old,
    ...(moved ? { sequence: (old.sequence ?? 0) + 1 } : {}),
    ...call.body,
    id: old.id,
    updated: new Date(call.sandbox.now()).toISOString(),
  } as unknown as CalendarEvent;
  requireTimes(event);
  account.calendars.apply({ kind: 'putEvent', calendarId: calendar.info.id, event });
  return event;
}

function deleteEvent(call: AdminCall): object {
  const { account, calendar } = target(call);
  const id = call.params['eventId']!;
  const at = new Date(call.sandbox.now()).toISOString();
  if (!account.calendars.apply({ kind: 'deleteEvent', calendarId: calendar.info.id, id, at }))
    throw new AdminError(404, 'no such event');
  return { id, status: 'cancelled' };
}

function expireSync(call: AdminCall): object {
  const accounts = accountsIn(call);
  const only = asText(call.body['calendarId']);
  for (const { calendars } of accounts) {
    for (const { info } of calendars.list()) {
      if (only === undefined || only === info.id) calendars.apply({ kind: 'expireSync', calendarId: info.id });
    }
  }
  return { expired: accounts.map((account) => account.email) };
}

function target(call: AdminCall): { account: ReturnType<typeof accountOf>; calendar: Calendar } {
  const account = accountOf(call);
  const calendar = account.calendars.get(call.params['calendarId']!);
  if (!calendar) throw new AdminError(404, 'no such calendar');
  return { account, calendar };
}

// An exception of a series is named after the series and the start that it replaces.
function exceptionId(body: JsonObject): string | undefined {
  const series = asText(body['recurringEventId']);
  const original = body['originalStartTime'];
  if (!series || !isObject(original)) return undefined;
  const start = basicInstant(eventInstant(original as EventTime));
  return `${series}_${original['date'] === undefined ? start : start.slice(0, 8)}`;
}

function requireTimes(event: CalendarEvent): void {
  if (event.status === 'cancelled') return;
  if (Number.isNaN(eventInstant(event.start)) || Number.isNaN(eventInstant(event.end)))
    throw new AdminError(400, 'start and end need a date or a dateTime');
}
