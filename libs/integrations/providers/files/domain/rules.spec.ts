import { describe, expect, it } from '@jest/globals';
import { EVERYTHING, type Selection } from '../../../domain/selection.js';
import { withDetail } from './detail.js';
import { type RuledItem, itemRule } from './item-rules.js';
import { monthsOf } from './months.js';
import { OwnAddress } from './own-address.js';
import { BLANK_ITEM, type StagedItem } from './staged-item.js';

const OWN = 'you@studio.example';
const NOW = new Date('2026-06-01T00:00:00Z');
const at = (iso: string) => new Date(`${iso}T00:00:00Z`);
const mail = (more: Partial<RuledItem> = {}): RuledItem => ({
  ...BLANK_ITEM,
  occurredAt: at('2026-05-01'),
  until: at('2026-05-01'),
  senders: ['ada@partner.example'],
  recipients: [OWN],
  labels: ['Inbox'],
  ...more,
});
const rule = (selection: Partial<Selection>, after: string | null = null) =>
  itemRule(
    { window: { after: after ? at(after) : null, before: null }, selection: { ...EVERYTHING, ...selection } },
    OWN,
    NOW,
  );

describe('itemRule', () => {
  it.each<[string, Partial<Selection>, Partial<RuledItem>, string | null]>([
    ['everything', {}, {}, null],
    ['what the reader left out', {}, { skip: 'spam' }, 'spam'],
    ['an excluded label', { containers: { include: [], exclude: ['Inbox'] } }, {}, 'excluded_label'],
    ['another label', { containers: { include: ['Work'], exclude: [] } }, {}, 'not_included_label'],
    ['an excluded domain', { people: { include: [], exclude: ['partner.example'] } }, {}, 'excluded_person'],
    ['private', { privateEvents: 'exclude' }, { isPrivate: true }, 'private'],
    ['far ahead', { futureDays: 30 }, { occurredAt: at('2026-08-01') }, 'outside_window'],
    [
      'sent to an excluded person',
      { people: { include: [], exclude: ['bob@x.example'] } },
      { senders: [OWN], recipients: ['bob@x.example'] },
      'excluded_person',
    ],
  ])('%s', (_, selection, item, reason) => {
    expect(rule(selection)(mail(item))).toBe(reason);
  });

  it('keeps to the window by the end of a series, and takes what has no date', () => {
    const inYear = rule({}, '2026-05-15');
    expect(inYear(mail())).toBe('outside_window');
    expect(inYear(mail({ until: null }))).toBeNull();
    expect(inYear(mail({ until: at('2026-05-20') }))).toBeNull();
    expect(inYear(mail({ occurredAt: null, until: null }))).toBeNull();
  });
});

describe('withDetail', () => {
  const staged = (message: string) => JSON.stringify({ format: 'mime', message });
  const kept = (payload: string) => (JSON.parse(payload) as { message: string }).message;
  const whole = staged(`Subject: x\r\n\r\n${'y'.repeat(5_000)}`);

  it('keeps headers, or a beginning, or all', () => {
    expect(kept(withDetail(whole, 'metadata'))).toBe('Subject: x\r\n\r\n');
    expect(kept(withDetail(whole, 'snippet'))).toHaveLength(14 + 2_000);
    expect(withDetail(whole, 'full')).toBe(whole);
    expect(withDetail('{"format":"ics"}', 'metadata')).toBe('{"format":"ics"}');
  });
});

describe('monthsOf', () => {
  it('shows months while they are few, then years', () => {
    const few = new Map([
      ['2026-04', 2],
      ['2026-05', 1],
      ['undated', 3],
    ]);
    expect(monthsOf(few)).toEqual([
      { key: '2026-05', label: 'May 2026', count: 1 },
      { key: '2026-04', label: 'April 2026', count: 2 },
      { key: 'undated', label: 'Without a date', count: 3 },
    ]);
    const many = new Map(
      Array.from({ length: 36 }, (_, i) => [
        `${2024 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}`,
        1,
      ]),
    );
    expect(
      monthsOf(many)
        .map(({ key, count }) => `${key} ${count}`)
        .slice(11),
    ).toEqual(['2026-01 1', '2025 12', '2024 12']);
  });
});

describe('OwnAddress', () => {
  const item = (ownAddress: string, sent = false): StagedItem => ({
    ...BLANK_ITEM,
    kind: 'mail',
    sourceId: 'x',
    ownAddress,
    sent,
  });

  it('is what most mail was delivered to, or rather what was sent', () => {
    const own = new OwnAddress();
    own.add([item(OWN), item(OWN), item('list@x.example')]);
    expect(own.found).toBeNull();
    own.add([item(OWN)]);
    expect(own.found).toBe(OWN);
    own.add([item('me@other.example', true), item('me@other.example', true), item('me@other.example', true)]);
    expect(own.found).toBe('me@other.example');
  });
});
