import { describe, expect, it } from '@jest/globals';
import type { calendar_v3 } from 'googleapis/build/src/apis/calendar/index.js';
import type { Window } from '../../../domain/connector.js';
import { EVERYTHING, type Selection } from '../../../domain/selection.js';
import { eventRules } from './event-rules.js';
import { changedEvent, eventIdOf, listedEvent, sourceIdOf } from './event.js';

const account = { accountEmail: 'Me@x.example' };
const window = { after: new Date('2026-01-01T00:00:00Z'), before: null };
const now = new Date('2026-06-01T00:00:00Z');
const rulesFor = (selection: Partial<Selection> = {}, range: Window = window) =>
  eventRules(account, { window: range, selection: { ...EVERYTHING, ...selection } }, now);
const rules = rulesFor();
const at = (dateTime: string) => ({ dateTime });
const event = (fields: calendar_v3.Schema$Event): calendar_v3.Schema$Event => ({
  id: 'e1',
  status: 'confirmed',
  ...fields,
});
const skipOf = (fields: calendar_v3.Schema$Event) => listedEvent('me@x.example', event(fields), rules).skip;

describe('listedEvent', () => {
  it('passes the event on as JSON, with where and when it is', () => {
    const listed = listedEvent(
      'me@x.example',
      event({ start: at('2026-02-03T10:00:00+01:00'), end: at('2026-02-03T11:00:00+01:00') }),
      rules,
    );
    expect(listed).toMatchObject({
      sourceId: 'me@x.example/e1',
      change: 'upsert',
      occurredAt: new Date('2026-02-03T09:00:00Z'),
    });
    expect(JSON.parse(listed.payload!)).toMatchObject({ id: 'e1', status: 'confirmed' });
  });

  it.each<[string, calendar_v3.Schema$Event, string | undefined]>([
    [
      'an event before the window',
      { start: at('2025-12-01T10:00:00Z'), end: at('2025-12-01T11:00:00Z') },
      'outside_window',
    ],
    ['an event that reaches into it', { start: { date: '2025-12-30' }, end: { date: '2026-01-02' } }, undefined],
    ['a series that still runs', { start: at('2020-01-01T10:00:00Z'), recurrence: ['RRULE:FREQ=WEEKLY'] }, undefined],
    [
      'a series with a count',
      { start: at('2020-01-01T10:00:00Z'), recurrence: ['RRULE:FREQ=WEEKLY;COUNT=3'] },
      undefined,
    ],
    [
      'a series that ended',
      {
        start: at('2020-01-01T10:00:00Z'),
        recurrence: ['EXDATE:20200108T100000Z', 'RRULE:FREQ=WEEKLY;UNTIL=20251201T235959Z'],
      },
      'outside_window',
    ],
    [
      'a series that ended just now',
      { start: at('2020-01-01T10:00:00Z'), recurrence: ['RRULE:FREQ=WEEKLY;UNTIL=20260101'] },
      undefined,
    ],
    ['a cancelled event', { status: 'cancelled' }, 'cancelled'],
    [
      'a cancelled occurrence',
      { status: 'cancelled', recurringEventId: 'm', originalStartTime: at('2026-03-01T10:00:00Z') },
      undefined,
    ],
    [
      'an old cancelled occurrence',
      { status: 'cancelled', recurringEventId: 'm', originalStartTime: at('2025-03-01T10:00:00Z') },
      'outside_window',
    ],
    [
      'an occurrence moved out of the window',
      {
        recurringEventId: 'm',
        start: at('2025-12-31T10:00:00Z'),
        end: at('2025-12-31T11:00:00Z'),
        originalStartTime: at('2026-01-03T10:00:00Z'),
      },
      undefined,
    ],
    ['an event without a start', { summary: 'odd' }, undefined],
    ['an event with a wrong start', { start: at('yesterday') }, undefined],
  ])('%s: %j', (_, fields, reason) => {
    expect(skipOf(fields)).toBe(reason);
  });

  it('skips what begins after the window', () => {
    const until = { after: null, before: new Date('2026-06-01T00:00:00Z') };
    expect(listedEvent('c', event({ start: at('2026-06-01T00:00:00Z') }), rulesFor({}, until)).skip).toBe(
      'outside_window',
    );
    expect(listedEvent('c', event({ start: at('2026-05-31T00:00:00Z') }), rulesFor({}, until)).skip).toBeUndefined();
  });
});

describe('changedEvent', () => {
  it('turns a whole cancelled event into a deletion, and keeps a cancelled occurrence', () => {
    expect(changedEvent('c', { id: 'e', status: 'cancelled' }, rules)).toEqual({
      sourceId: 'c/e',
      change: 'delete',
      skip: 'cancelled',
    });
    expect(changedEvent('c', { id: 'e_1', status: 'cancelled', recurringEventId: 'e' }, rules).change).toBe('upsert');
  });
});

describe('a selection', () => {
  const meeting = (fields: calendar_v3.Schema$Event = {}) =>
    event({ start: at('2026-05-01T10:00:00Z'), end: at('2026-05-01T11:00:00Z'), ...fields });
  const ada = { email: 'ada@acme.example' };
  const me = { email: 'me@x.example', self: true };
  const without = (...exclude: string[]) => ({ people: { include: [], exclude } });
  const only = (...include: string[]) => ({ people: { include, exclude: [] } });

  it.each<[string, Partial<Selection>, calendar_v3.Schema$Event, string | undefined]>([
    ['private events', { privateEvents: 'exclude' }, meeting({ visibility: 'private' }), 'private'],
    ['confidential events', { privateEvents: 'exclude' }, meeting({ visibility: 'confidential' }), 'private'],
    ['public events', { privateEvents: 'exclude' }, meeting({ visibility: 'public' }), undefined],
    ['within the future', { futureDays: 30 }, meeting({ start: at('2026-06-30T10:00:00Z') }), undefined],
    ['beyond the future', { futureDays: 30 }, meeting({ start: at('2026-07-02T10:00:00Z') }), 'outside_window'],
    [
      'an excluded organizer',
      without('acme.example'),
      meeting({ organizer: ada, attendees: [ada, me] }),
      'excluded_person',
    ],
    [
      'an excluded guest of others',
      without('acme.example'),
      meeting({ organizer: { email: 'b@b.example' }, attendees: [ada] }),
      undefined,
    ],
    [
      'own meeting with the excluded alone',
      without('acme.example'),
      meeting({ organizer: me, attendees: [me, ada] }),
      'excluded_person',
    ],
    ['an included guest', only('ada@acme.example'), meeting({ organizer: me, attendees: [me, ada] }), undefined],
    ['nobody who is included', only('ada@acme.example'), meeting({ organizer: me }), 'not_included_person'],
    [
      'a cancelled occurrence',
      only('ada@acme.example'),
      { id: 'e_1', status: 'cancelled', recurringEventId: 'e', originalStartTime: at('2026-05-01T10:00:00Z') },
      undefined,
    ],
  ])('%s', (_, selection, fields, reason) => {
    expect(listedEvent('c', fields, rulesFor(selection)).skip).toBe(reason);
    expect(changedEvent('c', fields, rulesFor(selection)).skip).toBe(reason);
  });

  it('takes away what was put off beyond the future or became private, and leaves the rest as it was', () => {
    const change = (selection: Partial<Selection>, fields: calendar_v3.Schema$Event) =>
      changedEvent('c', meeting(fields), rulesFor(selection)).change;
    expect(change({ futureDays: 30 }, { start: at('2026-09-01T10:00:00Z') })).toBe('delete');
    expect(change({ privateEvents: 'exclude' }, { visibility: 'private' })).toBe('delete');
    expect(change(without('acme.example'), { organizer: ada })).toBe('upsert');
    expect(change({}, { start: at('2025-05-01T10:00:00Z'), end: at('2025-05-01T11:00:00Z') })).toBe('upsert');
  });

  it('names an event by what it is called in every calendar', () => {
    expect(listedEvent('c', meeting({ iCalUID: 'a@g' }), rules).dedupeKey).toBe('uid:a@g');
    const occurrence = meeting({
      iCalUID: 'a@g',
      recurringEventId: 'e',
      originalStartTime: at('2026-05-01T12:00:00+02:00'),
    });
    expect(listedEvent('c', occurrence, rules).dedupeKey).toBe('uid:a@g/2026-05-01T10:00:00.000Z');
  });
});

describe('an event without an id', () => {
  it('is accounted for with its error', () => {
    const first = listedEvent('c', { summary: 'a' }, rules);
    expect(first).toMatchObject({ error: { code: 'permanent' } });
    expect(first.sourceId).not.toBe(changedEvent('c', { summary: 'b' }, rules).sourceId);
  });
});

describe('source ids', () => {
  it('can be taken apart even when the calendar id holds a slash', () => {
    expect(eventIdOf(sourceIdOf('a/b@group.calendar.google.com', 'e_20260101'))).toBe('e_20260101');
  });
});
