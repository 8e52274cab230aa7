import { describe, expect, it } from '@jest/globals';
import type { CanonicalInteraction } from '../../../contacts/index.js';
import { calendarMapper } from '../calendar/calendar-event.js';
import type { MappedItem } from '../mapper.js';
import { CONTEXT, itemOf, mail, mappedBothWays } from './both-ways.js';
import type { PartDescription } from './mail.js';

const UID = 'plan-7@people.example';
const WHEN = ['DTSTART;TZID=Europe/Berlin:20260310T090000', 'DTEND;TZID=Europe/Berlin:20260310T100000'];
const PEOPLE = [
  'ORGANIZER;CN=Ann Other:mailto:ann@people.example',
  'ATTENDEE;CN=You;PARTSTAT=NEEDS-ACTION:mailto:you@studio.example',
  'ATTENDEE;CN=Bob;PARTSTAT=ACCEPTED:MAILTO:Bob@people.example',
];

const event = (...lines: string[]): string[] => [
  'BEGIN:VEVENT',
  `UID:${UID}`,
  'SUMMARY:Plan',
  ...PEOPLE,
  ...lines,
  'END:VEVENT',
];
const calendar = (method: string, ...events: string[][]): PartDescription => ({
  type: `text/calendar; charset=utf-8; method=${method}`,
  text: ['BEGIN:VCALENDAR', `METHOD:${method}`, ...events.flat(), 'END:VCALENDAR', ''].join('\r\n'),
});
const invited = (part: PartDescription, text = '', headers: Record<string, string> = {}): MappedItem =>
  mappedBothWays(mail(headers, { type: 'multipart/alternative', parts: [{ type: 'text/plain', text }, part] }));
const meetings = ({ interactions }: MappedItem): CanonicalInteraction[] =>
  interactions.filter(({ kind }) => kind === 'meeting');
const stamped = (stamp: string, sequence: number, ...lines: string[]): string[] =>
  event(`DTSTAMP:${stamp}`, `SEQUENCE:${sequence}`, ...lines);

const google = (rest: object = {}): MappedItem => {
  const found = {
    id: 'abc',
    iCalUID: UID,
    status: 'confirmed',
    summary: 'Plan',
    sequence: 1,
    start: { dateTime: '2026-03-10T09:00:00+01:00', timeZone: 'Europe/Berlin' },
    end: { dateTime: '2026-03-10T10:00:00+01:00', timeZone: 'Europe/Berlin' },
    ...rest,
  };
  const item = itemOf('google_calendar', found, { sourceId: `you@studio.example/${found.id}` });
  const result = calendarMapper.map(item, CONTEXT);
  if (!result.ok) throw new Error(result.fault.code);
  return result.mapped;
};

/** The meeting that is shown of several that are the same. */
const shown = (...all: CanonicalInteraction[]): CanonicalInteraction | undefined =>
  all.sort((a, b) => b.precedence - a.precedence)[0];

describe('hard cases of meetings', () => {
  it('case 23: an invitation is an e-mail, and the meeting that it states', () => {
    const mapped = invited(calendar('REQUEST', stamped('20260301T080000Z', 0, ...WHEN)));
    const [email, meeting] = mapped.interactions;
    expect(mapped.interactions).toHaveLength(2);
    expect(email).toMatchObject({ kind: 'email', automatedReason: 'invitation', automatedRule: 'only_invitation' });
    expect(meeting).toMatchObject({
      kind: 'meeting',
      sourceId: `mail#${UID}`,
      sameKey: `meeting:${UID}`,
      subject: 'Plan',
      direction: 'inbound',
      occurredAt: new Date('2026-03-10T08:00:00Z'),
      endsAt: new Date('2026-03-10T09:00:00Z'),
      automatedReason: null,
    });
    expect(
      meeting?.participants.map(({ role, address, response, makesContact }) => [role, address, response, makesContact]),
    ).toEqual([
      ['organizer', 'ann@people.example', null, true],
      ['attendee', 'you@studio.example', 'needsAction', false],
      ['attendee', 'bob@people.example', 'accepted', true],
    ]);
  });

  it('case 23: an invitation, its change and its end are one meeting, whose last state the calendar has', () => {
    const later = WHEN.map((line) => line.replace('20260310', '20260311'));
    const [first] = meetings(invited(calendar('REQUEST', stamped('20260301T080000Z', 0, ...WHEN))));
    const [moved] = meetings(invited(calendar('REQUEST', stamped('20260302T080000Z', 1, ...later))));
    const [again] = meetings(invited(calendar('REQUEST', stamped('20260303T080000Z', 1, ...later))));
    const [ended] = meetings(invited(calendar('CANCEL', stamped('20260302T070000Z', 2, ...later))));
    const [planned] = google().interactions;
    const all = [first!, moved!, again!, ended!, planned!];
    expect(new Set(all.map(({ sameKey }) => sameKey))).toEqual(new Set([`meeting:${UID}`]));
    expect(shown(first!, moved!)).toBe(moved);
    expect(shown(again!, moved!)).toBe(again);
    expect(shown(...all.slice(0, 4))).toBe(ended);
    expect(ended).toMatchObject({ status: 'cancelled' });
    expect(shown(...all)).toBe(planned);
  });

  it('case 23: what is called off without a time is called off when that was said', () => {
    const [ended] = meetings(invited(calendar('CANCEL', stamped('20260302T070000Z', 2))));
    expect(ended).toMatchObject({ status: 'cancelled', occurredAt: new Date('2026-03-03T09:12:05Z') });
  });

  it.each(['REPLY', 'COUNTER', 'REFRESH', 'DECLINECOUNTER'])('case 23: %s states no meeting', (method) => {
    expect(meetings(invited(calendar(method, stamped('20260301T080000Z', 0, ...WHEN))))).toEqual([]);
  });

  it("case 23: an answer is its author's", () => {
    const lines = ['BEGIN:VEVENT', `UID:${UID}`, 'ATTENDEE;PARTSTAT=DECLINED:mailto:ann@people.example', 'END:VEVENT'];
    const [email] = invited(calendar('REPLY', lines)).interactions;
    expect(email).toMatchObject({ automatedReason: 'invitation' });
    expect(email?.participants[0]).toMatchObject({ role: 'from', address: 'ann@people.example', response: 'declined' });
  });

  it.each<[string, string, Record<string, string>, string | null]>([
    ['the description, and labels', 'When: Tuesday\n*~*~*\nBring the drawings.', {}, 'invitation'],
    ['the words of a program', 'You have been invited.', { 'Auto-Submitted': 'auto-generated' }, 'invitation'],
    ['words of a person', 'Sorry for the short notice, but the client insists.', {}, null],
    ['two words of a person', 'See you', {}, null],
  ])('case 23: beside the invitation there are %s', (_case, text, headers, reason) => {
    const part = calendar('REQUEST', stamped('20260301T080000Z', 0, 'DESCRIPTION:Bring the\\ndrawings.', ...WHEN));
    const mapped = invited(part, text, headers);
    expect(mapped.interactions[0]?.automatedReason).toBe(reason);
    expect(meetings(mapped)).toHaveLength(1);
  });

  it('case 23: the same invitation as text and as a file is one', () => {
    const part = calendar('REQUEST', stamped('20260301T080000Z', 0, ...WHEN));
    const file = {
      ...part,
      type: 'application/ics; name=invite.ics',
      filename: 'invite.ics',
      headers: { 'Content-Disposition': 'attachment; filename=invite.ics' },
    };
    expect(meetings(mappedBothWays(mail({}, { type: 'multipart/mixed', parts: [part, file] })))).toHaveLength(1);
    expect(meetings(mappedBothWays(mail({}, { type: 'multipart/mixed', parts: [file] })))).toHaveLength(1);
  });

  it.each<[string, PartDescription]>([
    ['no calendar', { type: 'text/calendar; method=REQUEST', text: 'Nothing' }],
    ['no end', { type: 'text/calendar; method=REQUEST', text: 'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:x\r\nDTSTART:' }],
    ['no time', calendar('REQUEST', ['BEGIN:VEVENT', 'UID:x', 'DTSTART:yesterday', 'END:VEVENT'])],
    ['no UID', calendar('REQUEST', ['BEGIN:VEVENT', ...WHEN, 'END:VEVENT'])],
    ['a rule that is none', calendar('REQUEST', event(...WHEN, 'RRULE:FREQ=SECONDLY'))],
    ['no method', { type: 'text/calendar', text: ['BEGIN:VCALENDAR', ...event(...WHEN), 'END:VCALENDAR'].join('\n') }],
  ])('case 23: a calendar with %s does no harm to its mail', (_case, part) => {
    const mapped = invited(part, 'Hello');
    expect(mapped.interactions).toMatchObject([{ kind: 'email', body: 'Hello' }]);
  });

  it('case 23: a series by mail has the occurrences of the calendar', () => {
    const series = stamped('20260301T080000Z', 0, ...WHEN, 'RRULE:FREQ=WEEKLY;COUNT=3');
    const changed = stamped(
      '20260301T080000Z',
      0,
      'RECURRENCE-ID;TZID=Europe/Berlin:20260317T090000',
      'DTSTART:20260318T130000Z',
    );
    const mapped = invited(calendar('REQUEST', series, changed));
    const own = google({ recurrence: ['RRULE:FREQ=WEEKLY;COUNT=3'] }).interactions;
    const keys = (all: readonly CanonicalInteraction[]) => all.map(({ sameKey }) => sameKey).sort();
    expect(keys(meetings(mapped))).toEqual(keys(own));
    expect(keys(own)).toContain(`meeting:${UID}:20260317T080000Z`);
    const [second] = meetings(mapped).filter(({ seriesException }) => seriesException);
    expect(second).toMatchObject({
      occurredAt: new Date('2026-03-18T13:00:00Z'),
      sourceId: `mail#${UID}_20260317T080000Z`,
    });
    expect(mapped.seriesRefresh).toMatchObject([{ seriesId: `mail#${UID}` }]);
    const [alone] = meetings(invited(calendar('REQUEST', changed)));
    expect(alone).toMatchObject({ sameKey: `meeting:${UID}:20260317T080000Z`, seriesException: true });
  });

  const series = { recurrence: ['RRULE:FREQ=WEEKLY;COUNT=4', 'EXDATE;TZID=Europe/Berlin:20260324T090000'] };
  const second = { recurringEventId: 'abc', originalStartTime: { dateTime: '2026-03-17T09:00:00+01:00' } };

  it('case 24: a series: an excluded occurrence, a moved one, and a cancelled one with three fields', () => {
    expect(google(series).interactions.map(({ sourceId }) => sourceId)).toEqual([
      'you@studio.example/abc_20260310T080000Z',
      'you@studio.example/abc_20260317T080000Z',
      'you@studio.example/abc_20260331T070000Z',
    ]);
    const [moved] = google({ id: 'abc_x', ...second, start: { dateTime: '2026-03-18T09:00:00+01:00' } }).interactions;
    expect(moved).toMatchObject({
      sourceId: 'you@studio.example/abc_20260317T080000Z',
      occurredAt: new Date('2026-03-18T08:00:00Z'),
    });
    const bare = { id: 'abc_20260317T080000Z', status: 'cancelled', ...second };
    const item = itemOf('google_calendar', bare, { sourceId: `you@studio.example/${bare.id}` });
    expect(calendarMapper.needs(item)).toBe('you@studio.example/abc');
    const result = calendarMapper.map(item, CONTEXT);
    expect(result.ok && result.mapped.interactions).toMatchObject([{ status: 'cancelled', sourceId: moved?.sourceId }]);
  });

  it('case 24: "this and following" begins another series, and many ids of one UID are one meeting', () => {
    const before = google({ recurrence: ['RRULE:FREQ=WEEKLY;UNTIL=20260316T225959Z'] });
    const after = google({
      id: 'abc_R20260317T080000',
      start: { dateTime: '2026-03-17T11:00:00+01:00', timeZone: 'Europe/Berlin' },
      recurrence: ['RRULE:FREQ=WEEKLY;COUNT=2'],
    });
    const ids = [...before.interactions, ...after.interactions].map(({ sourceId }) => sourceId);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toHaveLength(3);
    const [own] = google().interactions;
    const [shared] = google({ id: 'of-a-colleague' }).interactions;
    expect(shared?.sourceId).not.toBe(own?.sourceId);
    expect(shared?.sameKey).toBe(own?.sameKey);
  });

  it.each<[string, object, string, boolean, string | null]>([
    ['all day', { start: { date: '2026-03-10' } }, '2026-03-10T00:00:00.000Z', true, null],
    ['floating', { start: { dateTime: '2026-03-10T09:00:00' } }, '2026-03-10T09:00:00.000Z', false, null],
    [
      'a zone of Windows',
      { start: { dateTime: '2026-03-10T09:00:00', timeZone: 'W. Europe Standard Time' } },
      '2026-03-10T08:00:00.000Z',
      false,
      'Europe/Berlin',
    ],
    [
      'a time that the clock leaves out',
      { start: { dateTime: '2026-03-29T02:30:00', timeZone: 'Europe/Berlin' } },
      '2026-03-29T01:30:00.000Z',
      false,
      'Europe/Berlin',
    ],
  ])('case 25: %s', (_case, times, at, allDay, timeZone) => {
    const [meeting] = google({ end: undefined, ...times }).interactions;
    expect([meeting?.occurredAt.toISOString(), meeting?.allDay, meeting?.timeZone]).toEqual([at, allDay, timeZone]);
  });

  it('case 25: nine in the morning stays nine in the morning when the clocks change', () => {
    const { interactions } = google({ recurrence: ['RRULE:FREQ=WEEKLY;COUNT=4'] });
    expect(interactions.map(({ occurredAt }) => occurredAt.toISOString().slice(5, 16))).toEqual([
      '03-10T08:00',
      '03-17T08:00',
      '03-24T08:00',
      '03-31T07:00',
    ]);
  });
});
