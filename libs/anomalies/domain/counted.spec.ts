import { describe, expect, it } from '@jest/globals';
import { type SeenOften, exceeding } from './counted.js';

const LIMITS = { rapid_syncs: 30, api_pattern: 100, refused_pushes: 20 };
const at = (minute: number) => new Date(Date.UTC(2026, 10, 27, 12, minute));
const seen = (kind: string, count: number, userId: string | null = 'ada', minute = 0): SeenOften => ({
  kind,
  userId,
  since: at(minute),
  count,
});

describe('exceeding', () => {
  it.each<[string, SeenOften[]]>([
    ['nothing', []],
    ['a limit that is just reached', [seen('sync_asked', 30)]],
    ['different people', [seen('forbidden', 60, 'ada'), seen('forbidden', 60, 'bob')]],
    ['different kinds', [seen('sync_asked', 29), seen('push_refused', 19, null), seen('forbidden', 90)]],
    ['what speaks for nothing', [seen('something else', 9_000)]],
  ])('finds nothing in %s', (_, rows) => expect(exceeding(rows, LIMITS)).toEqual([]));

  it('adds up what speaks for the same, from the earliest on', () => {
    const rows = [seen('forbidden', 40, 'ada', 5), seen('not_found', 50, 'ada', 3), seen('rate_limited', 11, 'ada', 4)];
    expect(exceeding(rows, LIMITS)).toEqual([
      {
        kind: 'api_pattern',
        userId: 'ada',
        since: at(3),
        count: 101,
        data: { limit: 100, forbidden: 40, not_found: 50, rate_limited: 11 },
      },
    ]);
  });

  it('tells who is not known as well', () => {
    const rows = [seen('push_refused', 21, null), seen('sync_asked', 31, 'ada'), seen('sync_asked', 31, 'bob')];
    expect(exceeding(rows, LIMITS).map(({ kind, userId }) => [kind, userId])).toEqual([
      ['refused_pushes', null],
      ['rapid_syncs', 'ada'],
      ['rapid_syncs', 'bob'],
    ]);
  });
});
