import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addressesIn } from '../../../apps/google-sandbox/mime/addresses.js';
import { headerValue, parseHeaderBlock } from '../../../apps/google-sandbox/mime/headers.js';
import { sampleMailbox } from '../../../apps/google-sandbox/sample/mailbox.js';
import { sampleCalendars } from '../../../apps/google-sandbox/sample/calendars.js';
import type { MessageSeed } from '../../../apps/google-sandbox/mailbox/message.js';
import { ME } from './support.js';

const ANCHOR = Date.UTC(2026, 10, 20);
const MONTH = 30.5 * 86_400_000;
const options = { email: ME, name: 'Mara Lindqvist', anchor: ANCHOR, seed: 1 };
let seeds: MessageSeed[] = [];

beforeAll(() => {
  seeds = sampleMailbox(options).seeds;
});
afterAll(() => {
  seeds = [];
});

function header(seed: MessageSeed, name: string): string {
  const raw = seed.raw.read();
  return headerValue(parseHeaderBlock(raw, 0, raw.length).headers, name) ?? '';
}

describe('the sample mailbox', () => {
  it('is the same for the same seed and anchor, and another for another', () => {
    const digest = (list: MessageSeed[]): string => list.map((seed) => `${seed.id}:${seed.internalDate}`).join();
    expect(digest(sampleMailbox(options).seeds)).toBe(digest(seeds));
    expect(digest(sampleMailbox({ ...options, seed: 2 }).seeds)).not.toBe(digest(seeds));
  });

  it('has about 1,200 messages over eighteen months, none after the anchor, the newest of this week', () => {
    expect(seeds.length).toBeGreaterThan(1150);
    expect(seeds.length).toBeLessThan(1250);
    expect(new Set(seeds.map((seed) => seed.id)).size).toBe(seeds.length);
    const dates = seeds.map((seed) => seed.internalDate);
    expect(Math.max(...dates)).toBeLessThan(ANCHOR);
    expect(Math.max(...dates)).toBeGreaterThan(ANCHOR - 4 * 86_400_000);
    expect(Math.min(...dates)).toBeGreaterThan(ANCHOR - 20 * MONTH);
    expect(Math.min(...dates)).toBeLessThan(ANCHOR - 16 * MONTH);
  });

  it('has about sixty people at a dozen companies who write themselves, all at invented domains', () => {
    const writers = new Set(
      seeds
        .filter((seed) => header(seed, 'list-unsubscribe') === '' && header(seed, 'auto-submitted') === '')
        .flatMap((seed) => addressesIn(header(seed, 'from'))),
    );
    expect(writers.size).toBeGreaterThan(50);
    expect(writers.size).toBeLessThan(75);
    for (const seed of seeds)
      for (const address of addressesIn(header(seed, 'to'))) expect(address).toMatch(/\.example$/);
    const domains = [...writers].map((address) => address.split('@')[1]!);
    expect(new Set(domains).size).toBeGreaterThan(12);
  });

  it('holds the things that a CRM must tell apart', () => {
    const has = (test: (seed: MessageSeed) => boolean): number => seeds.filter(test).length;
    expect(has((seed) => header(seed, 'list-unsubscribe') !== '')).toBeGreaterThan(80);
    expect(has((seed) => header(seed, 'auto-submitted') !== '')).toBeGreaterThan(80);
    expect(has((seed) => header(seed, 'content-type').includes('multipart/report'))).toBe(4);
    expect(has((seed) => seed.raw.read().includes('method=REQUEST'))).toBeGreaterThan(15);
    expect(has((seed) => seed.raw.read().includes('method=REPLY'))).toBeGreaterThan(10);
    expect(has((seed) => seed.raw.read().includes('method=CANCEL'))).toBeGreaterThan(0);
    expect(has((seed) => header(seed, 'to').includes('+'))).toBe(3);
    expect(has((seed) => seed.labelIds.includes('SPAM'))).toBe(1);
    expect(has((seed) => seed.labelIds.includes('DRAFT'))).toBe(3);
    expect(has((seed) => addressesIn(header(seed, 'from')).length === 0)).toBe(1);
    expect(seeds.every((seed) => Number.isFinite(seed.internalDate))).toBe(true);
  });

  it('leaves no slot unfilled', () => {
    for (const seed of seeds)
      expect(seed.raw.read().toString('latin1')).not.toMatch(
        /\{(first|name|project|item|room|amount|day|number|version)\}|undefined|NaN/,
      );
  });
});

describe('the sample calendars', () => {
  it('have about 150 events with series, exceptions, all-day events and two time zones', () => {
    const calendars = sampleCalendars(options);
    const events = calendars.flatMap((calendar) => calendar.since(0).map(({ event }) => event));
    expect(events.length).toBeGreaterThan(140);
    expect(events.length).toBeLessThan(160);
    expect(events.filter((event) => event.recurrence).length).toBeGreaterThan(9);
    expect(events.filter((event) => event.recurringEventId).length).toBeGreaterThan(9);
    expect(events.filter((event) => event.start?.date).length).toBeGreaterThan(20);
    expect(events.filter((event) => event.status === 'cancelled').length).toBeGreaterThan(5);
    expect(new Set(events.map((event) => event.start?.timeZone))).toEqual(
      new Set(['Europe/Berlin', 'America/New_York', 'Europe/London', 'Europe/Oslo', 'Europe/Paris', undefined]),
    );
    expect(new Set(events.map((event) => event.id)).size).toBe(events.length);
  });
});
