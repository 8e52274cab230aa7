import { describe, expect, it } from '@jest/globals';
import type { RawPayload } from '../../../integrations/index.js';
import type { MappedItem, RawItem } from '../mapper.js';
import { calendarMapper } from './calendar-event.js';

type Json = Record<string, unknown>;

const CALENDAR = 'you@studio.example';
const context = { ownAddresses: new Set(['you@studio.example']), now: new Date('2026-11-20T09:00:00Z') };
const WEEKLY = {
  id: 'abc',
  iCalUID: 'abc@google.com',
  status: 'confirmed',
  summary: 'Site meeting',
  description: 'Agenda:<br>windows &amp; doors',
  location: 'Studio',
  start: { dateTime: '2026-10-19T09:00:00+02:00', timeZone: 'Europe/Berlin' },
  end: { dateTime: '2026-10-19T10:30:00+02:00', timeZone: 'Europe/Berlin' },
  organizer: { email: 'you@studio.example', self: true },
  attendees: [
    { email: 'you@studio.example', self: true, organizer: true, responseStatus: 'accepted' },
    { email: 'Ann@people.example', displayName: 'Ann Other', responseStatus: 'declined' },
    { email: 'room-1@resource.calendar.google.com', resource: true },
  ],
};
const SERIES = { ...WEEKLY, recurrence: ['RRULE:FREQ=WEEKLY;COUNT=3'] };
const EXCEPTION = {
  ...WEEKLY,
  id: 'abc_20261026T080000Z',
  recurringEventId: 'abc',
  originalStartTime: { dateTime: '2026-10-26T09:00:00+01:00', timeZone: 'Europe/Berlin' },
  start: { dateTime: '2026-10-27T14:00:00+01:00', timeZone: 'Europe/Berlin' },
  end: { dateTime: '2026-10-27T15:00:00+01:00', timeZone: 'Europe/Berlin' },
};
const CANCELLED = {
  id: 'abc_20261026T080000Z',
  status: 'cancelled',
  recurringEventId: 'abc',
  originalStartTime: { dateTime: '2026-10-26T09:00:00+01:00', timeZone: 'Europe/Berlin' },
};

const item = (event: Json, rest: Partial<RawItem> = {}): RawItem => ({
  rawEventId: 'r1',
  integrationId: 'i1',
  batchId: 'b1',
  source: 'google_calendar',
  sourceId: `${CALENDAR}/${String(event.id)}`,
  occurredAt: null,
  payload: JSON.stringify(event) as RawPayload,
  ...rest,
});

function map(event: Json, rest: Partial<RawItem> = {}): MappedItem {
  const result = calendarMapper.map(item(event, rest), context);
  if (!result.ok) throw new Error(result.fault.code);
  return result.mapped;
}

const only = (event: Json, rest: Partial<RawItem> = {}) => map(event, rest).interactions[0]!;

describe('an event', () => {
  it('is mapped whole', () => {
    expect(map(WEEKLY)).toEqual({
      interactions: [
        {
          rawEventId: 'r1',
          integrationId: 'i1',
          batchId: 'b1',
          source: 'google_calendar',
          sourceId: 'you@studio.example/abc',
          kind: 'meeting',
          subject: 'Site meeting',
          snippet: 'Agenda: windows & doors',
          body: 'Agenda:\nwindows & doors',
          bodyFull: null,
          direction: 'outbound',
          threadKey: 'abc@google.com',
          messageId: null,
          occurredAt: new Date('2026-10-19T07:00:00Z'),
          endsAt: new Date('2026-10-19T08:30:00Z'),
          allDay: false,
          timeZone: 'Europe/Berlin',
          status: 'confirmed',
          location: 'Studio',
          automatedReason: null,
          automatedRule: null,
          labels: [],
          attachments: [],
          seriesId: 'you@studio.example/abc',
          seriesException: false,
          sameKey: 'meeting:abc@google.com',
          precedence: 3e15,
          identityPairs: [],
          participants: [
            {
              role: 'organizer',
              address: 'you@studio.example',
              original: 'you@studio.example',
              name: null,
              response: 'accepted',
              makesContact: false,
            },
            {
              role: 'attendee',
              address: 'ann@people.example',
              original: 'Ann@people.example',
              name: 'Ann Other',
              response: 'declined',
              makesContact: true,
            },
          ],
        },
      ],
      seriesRefresh: [
        {
          integrationId: 'i1',
          seriesId: 'you@studio.example/abc',
          keepSourceIds: ['you@studio.example/abc'],
        },
      ],
      mapAgainAt: null,
    });
  });

  it('of whole days ends before its last midnight', () => {
    const event = { id: 'fair', summary: 'Fair', start: { date: '2026-10-19' }, end: { date: '2026-10-21' } };
    expect(only(event)).toMatchObject({
      allDay: true,
      timeZone: null,
      occurredAt: new Date('2026-10-19T00:00:00Z'),
      endsAt: new Date('2026-10-21T00:00:00Z'),
    });
  });

  it.each<[string, Json, Json]>([
    ['an end before its start', { end: { dateTime: '2026-10-19T01:00:00Z' } }, { endsAt: null }],
    ['another organizer', { organizer: { email: 'ann@people.example' } }, { direction: 'inbound' }],
    [
      'no organizer, but the user as creator',
      { organizer: undefined, creator: { self: true } },
      { direction: 'outbound' },
    ],
    ['a tentative status', { status: 'tentative' }, { status: 'tentative' }],
    ['a cancelled status', { status: 'cancelled' }, { status: 'cancelled', subject: 'Site meeting' }],
    ['a plain description', { description: 'a < b' }, { body: 'a < b' }],
    [
      'attachments',
      { attachments: [{ title: 'Plan', mimeType: 'application/pdf' }, null] },
      { attachments: [{ name: 'Plan', mimeType: 'application/pdf', size: null }] },
    ],
    [
      'an entry for the person alone',
      { eventType: 'workingLocation' },
      { automatedReason: 'calendar_entry', participants: [] },
    ],
    [
      'nothing but a start',
      { ...Object.fromEntries(Object.keys(WEEKLY).map((key) => [key, undefined])), id: 'x', start: WEEKLY.start },
      { subject: '', participants: [], endsAt: null, direction: 'inbound' },
    ],
  ])('with %s', (_case, change, expected) => expect(only({ ...WEEKLY, ...change })).toMatchObject(expected));

  it('makes no contacts of more than 100 attendees', () => {
    const attendees = Array.from({ length: 101 }, (_, i) => ({ email: `p${i}@x.example` }));
    const { participants } = only({ ...WEEKLY, attendees });
    expect(participants).toHaveLength(102);
    expect(participants.some(({ makesContact }) => makesContact)).toBe(false);
  });

  it("on a colleague's calendar has the colleague for a contact", () => {
    const event = { ...WEEKLY, organizer: { email: 'col@people.example', self: true }, attendees: [] };
    expect(only(event, { sourceId: 'col@people.example/abc' })).toMatchObject({
      direction: 'inbound',
      participants: [{ address: 'col@people.example', makesContact: true }],
    });
  });

  it('that was deleted leaves nothing', () => {
    expect(map({ id: 'abc', status: 'cancelled' })).toEqual({
      interactions: [],
      seriesRefresh: [{ integrationId: 'i1', seriesId: 'you@studio.example/abc', keepSourceIds: [] }],
      mapAgainAt: null,
    });
  });
});

describe('a series', () => {
  it('becomes its occurrences, under the ids that exceptions have', () => {
    const { interactions, seriesRefresh, mapAgainAt } = map(SERIES);
    expect(
      interactions.map(({ sourceId, occurredAt, endsAt }) => [
        sourceId,
        occurredAt.toISOString(),
        endsAt?.toISOString(),
      ]),
    ).toEqual([
      ['you@studio.example/abc_20261019T070000Z', '2026-10-19T07:00:00.000Z', '2026-10-19T08:30:00.000Z'],
      ['you@studio.example/abc_20261026T080000Z', '2026-10-26T08:00:00.000Z', '2026-10-26T09:30:00.000Z'],
      ['you@studio.example/abc_20261102T080000Z', '2026-11-02T08:00:00.000Z', '2026-11-02T09:30:00.000Z'],
    ]);
    expect(seriesRefresh[0]?.keepSourceIds).toEqual(interactions.map(({ sourceId }) => sourceId));
    expect(mapAgainAt).toBeNull();
  });

  it('without end reaches up to the horizon, and asks to be mapped again', () => {
    const { interactions, mapAgainAt } = map({ ...SERIES, recurrence: ['RRULE:FREQ=WEEKLY'] });
    expect(interactions.at(-1)?.occurredAt.toISOString()).toBe('2027-03-15T08:00:00.000Z');
    expect(mapAgainAt?.toISOString()).toBe('2026-12-20T09:00:00.000Z');
  });

  it('of whole days has days in its ids', () => {
    const event = {
      id: 'day',
      start: { date: '2026-10-19' },
      end: { date: '2026-10-20' },
      recurrence: ['RRULE:FREQ=DAILY;COUNT=2'],
    };
    expect(map(event).interactions.map(({ sourceId }) => sourceId)).toEqual([
      'you@studio.example/day_20261019',
      'you@studio.example/day_20261020',
    ]);
  });

  it('that cannot be reckoned is a fault', () => {
    expect(calendarMapper.map(item({ ...SERIES, recurrence: ['RRULE:FREQ=BOGUS'] }), context)).toMatchObject({
      ok: false,
      fault: { code: 'recurrence_unreadable' },
    });
  });
});

describe('an exception', () => {
  it('replaces its occurrence, moved', () => {
    expect(only(EXCEPTION)).toMatchObject({
      sourceId: 'you@studio.example/abc_20261026T080000Z',
      seriesId: 'you@studio.example/abc',
      seriesException: true,
      occurredAt: new Date('2026-10-27T13:00:00Z'),
      endsAt: new Date('2026-10-27T14:00:00Z'),
    });
    expect(map(EXCEPTION).seriesRefresh).toEqual([]);
  });

  it('of a series that was split replaces an occurrence of the later part', () => {
    const later = 'abc_R20261026T080000';
    expect(only({ ...EXCEPTION, recurringEventId: later }).sourceId).toBe(
      `you@studio.example/${later}_20261026T080000Z`,
    );
  });

  it('that is cancelled needs only its ids and its time', () => {
    expect(only(CANCELLED)).toMatchObject({
      status: 'cancelled',
      sourceId: 'you@studio.example/abc_20261026T080000Z',
      seriesException: true,
      subject: '',
      participants: [],
      occurredAt: new Date('2026-10-26T08:00:00Z'),
    });
  });

  it('that is cancelled asks for its series, and takes over what it was', () => {
    expect(calendarMapper.needs(item(CANCELLED))).toBe('you@studio.example/abc');
    expect(calendarMapper.needs(item(EXCEPTION))).toBeNull();
    const result = only(CANCELLED, { needed: JSON.stringify(SERIES) as RawPayload });
    expect(result).toMatchObject({
      status: 'cancelled',
      subject: 'Site meeting',
      endsAt: new Date('2026-10-26T09:30:00Z'),
      seriesException: true,
    });
    expect(result.participants).toHaveLength(2);
  });
});

it.each([
  ['not_an_event', 'null'],
  ['not_an_event', '{"summary":"x"}'],
  ['not_an_event', 'nonsense'],
  ['no_start', '{"id":"x","status":"confirmed"}'],
  ['no_start', '{"id":"x","recurringEventId":"y","status":"cancelled"}'],
])('what cannot be read is a fault: %s', (code, payload) => {
  expect(calendarMapper.map(item({ id: 'x' }, { payload: payload as RawPayload }), context)).toMatchObject({
    ok: false,
    fault: { code },
  });
});
