import { describe, expect, it } from '@jest/globals';
import { CACHE_MS, SessionCache } from './session-cache.js';

const at = (ms: number) => new Date(1_800_000_000_000 + ms);
const later = at(86_400_000);
const user = (sessionId: string) => ({
  userId: 'u',
  sessionId,
  role: 'user' as const,
  name: 'Ada',
  email: 'a@example.org',
  provedAt: at(0),
});

describe('SessionCache', () => {
  it('remembers for five seconds', () => {
    const cache = new SessionCache();
    cache.set('a', user('s1'), at(0), later);
    expect(cache.get('a', at(CACHE_MS - 1))).toEqual(user('s1'));
    expect(cache.get('a', at(CACHE_MS))).toBeNull();
  });

  it('never outlives the session', () => {
    const cache = new SessionCache();
    cache.set('a', user('s1'), at(0), at(1000));
    expect(cache.get('a', at(999))).not.toBeNull();
    expect(cache.get('a', at(1000))).toBeNull();
  });

  it('forgets a session that ended, and no other', () => {
    const cache = new SessionCache();
    cache.set('a', user('s1'), at(0), later);
    cache.set('b', user('s2'), at(0), later);
    cache.drop('s1');
    expect([cache.get('a', at(1)), cache.get('b', at(1))]).toEqual([null, user('s2')]);
  });

  it('is bounded and lets the oldest go', () => {
    const cache = new SessionCache();
    for (let index = 0; index <= 10_000; index++) cache.set(String(index), user(`s${index}`), at(0), later);
    expect(cache.get('0', at(1))).toBeNull();
    expect(cache.get('1', at(1))).not.toBeNull();
    expect(cache.get('10000', at(1))).not.toBeNull();
  });
});
