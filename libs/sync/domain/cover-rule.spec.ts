import { describe, expect, it } from '@jest/globals';
import { coverReason, coverRule, coversAnything } from './cover-rule.js';
import { defaultPreferences } from './preferences.js';

const savedAt = new Date('2026-03-01T00:00:00.000Z');
const now = new Date('2026-03-11T00:00:00.000Z');
const gmail = { source: 'google_gmail' };
const rule = (some: object, widest: number | null | undefined, integration = gmail) =>
  coverRule(integration, { settings: { ...defaultPreferences(true), ...some }, savedAt }, widest, now);

describe('coverRule', () => {
  it.each<[number | null, number | null | undefined, string | null]>([
    [30, null, '2026-01-30T00:00:00.000Z'],
    [30, 365, '2026-01-30T00:00:00.000Z'],
    [30, 30, null],
    [30, 7, null],
    [null, 30, null],
    [30, undefined, null],
  ])('a look-back of %s against an import of %s', (lookBackDays, widest, after) => {
    expect(rule({ lookBackDays }, widest).after?.toISOString() ?? null).toBe(after);
  });

  it('counts planned events from now on', () => {
    const calendar = { source: 'google_calendar' };
    expect(rule({ futureDays: 10 }, null, calendar).before).toEqual(new Date('2026-03-21T00:00:00.000Z'));
    expect(rule({}, null, calendar).before).toBeNull();
    expect(rule({ futureDays: 10 }, null).before).toBeNull();
  });

  it('may leave nothing out', () => {
    expect(coversAnything(rule({}, null))).toBe(true);
    expect(coversAnything(rule({ lookBackDays: null }, null))).toBe(false);
    expect(coversAnything(rule({ lookBackDays: null, query: 'a' }, null))).toBe(false);
  });
});

describe('coverReason', () => {
  const item = { id: 'r1', sourceId: 's1', stream: 'mailbox', occurredAt: savedAt, visibility: null };
  const meaning = { rawEventId: 'r1', interactions: 1, interactionId: 'x', begins: savedAt, ends: savedAt, own: false };
  const of = (some: object, labels: string[] | null, address: string) =>
    coverReason(rule({ lookBackDays: null, ...some }, null), item, { ...meaning, labels }, [
      { interactionId: 'x', sender: true, address },
    ]);

  it.each<[string, string | undefined, object, string[], string]>([
    ['nothing', undefined, {}, ['L1'], 'x@out.example'],
    ['an excluded label', 'excluded_label', { containersOut: ['L1'] }, ['L1'], 'x@out.example'],
    ['no chosen label', 'not_included_label', { containersIn: ['L2'] }, ['L1'], 'x@out.example'],
    ['an excluded sender', 'excluded_person', { peopleOut: ['out.example'] }, [], 'x@out.example'],
    ['none of the chosen', 'not_included_person', { peopleIn: ['in.example'] }, [], 'x@out.example'],
  ])('%s', (_, reason, some, labels, address) => {
    expect(of(some, labels, address)).toBe(reason);
  });

  it('judges what was never understood by its place and time alone', () => {
    const some = { containersIn: ['L2'], peopleIn: ['in.example'] };
    expect(coverReason(rule({ lookBackDays: null, ...some }, null), item, undefined, [])).toBeUndefined();
    const later = new Date('2026-04-01T00:00:00.000Z');
    const narrow = { ...rule(some, null), after: later };
    expect(coverReason(narrow, item, undefined, [])).toBe('outside_window');
  });

  it('knows calendars and private events', () => {
    const calendar = (some: object) => rule({ lookBackDays: null, ...some }, null, { source: 'google_calendar' });
    const event = { ...item, stream: 'c1', visibility: 'private' };
    expect(coverReason(calendar({ containersOut: ['c1'] }), event, undefined, [])).toBe('excluded_calendar');
    expect(coverReason(calendar({ containersIn: ['c2'] }), event, undefined, [])).toBe('excluded_calendar');
    expect(coverReason(calendar({ privateEvents: false }), event, undefined, [])).toBe('private');
    expect(coverReason(calendar({}), event, undefined, [])).toBeUndefined();
  });
});
