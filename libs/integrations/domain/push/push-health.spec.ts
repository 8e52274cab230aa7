import { describe, expect, it } from '@jest/globals';
import { type LookSeen, judgePushes } from './push-health.js';

const at = (time: string) => new Date(`2026-11-20T${time}Z`);
const now = at('12:00:00');
const seen: LookSeen = {
  found: true,
  lookStartedAt: at('11:59:00'),
  previousLookAt: at('11:44:00'),
  firstWatchAt: at('08:00:00'),
  expiresAt: at('20:00:00'),
  lastPushAt: at('11:58:59'),
  unwatched: 0,
  untoldFinds: 0,
  lapsed: false,
};

describe('judgePushes', () => {
  it.each<[string, Partial<LookSeen>, ReturnType<typeof judgePushes>]>([
    ['a push told of it', { untoldFinds: 2 }, { untoldFinds: 0, lapse: null }],
    ['nobody told of it, once', { lastPushAt: at('11:00:00') }, { untoldFinds: 1, lapse: null }],
    ['no push ever, once', { lastPushAt: null }, { untoldFinds: 1, lapse: null }],
    ['nobody told of it, thrice', { lastPushAt: null, untoldFinds: 2 }, { untoldFinds: 3, lapse: 'silent' }],
    [
      'nothing found, nothing told',
      { found: false, lastPushAt: null, untoldFinds: 2 },
      { untoldFinds: 2, lapse: null },
    ],
    [
      'stopped before, still silent',
      { found: false, lastPushAt: null, lapsed: true },
      { untoldFinds: 0, lapse: 'silent' },
    ],
    ['stopped before, heard again', { lapsed: true, untoldFinds: 3 }, { untoldFinds: 0, lapse: null }],
    [
      'the first look of all',
      { lastPushAt: null, previousLookAt: null, firstWatchAt: now },
      { untoldFinds: 0, lapse: null },
    ],
    [
      'watched only since the look before',
      { lastPushAt: null, firstWatchAt: at('11:50:00') },
      { untoldFinds: 0, lapse: null },
    ],
    ['it may be of a stream that is not told of', { lastPushAt: null, unwatched: 1 }, { untoldFinds: 0, lapse: null }],
    ['the watch has ended', { expiresAt: at('11:59:59') }, { untoldFinds: 0, lapse: 'expired' }],
    ['there is no watch', { expiresAt: null }, { untoldFinds: 0, lapse: 'expired' }],
  ])('%s', (_, change, verdict) => {
    expect(judgePushes({ ...seen, ...change }, now)).toEqual(verdict);
  });
});
