import { describe, expect, it } from '@jest/globals';
import { deedsFor } from './deeds.js';

describe('deedsFor', () => {
  const since = '2026-11-27T12:00:00Z';
  it.each([
    ['USER' as const, null, ['promote', 'disable']],
    ['ADMIN' as const, null, ['demote', 'disable']],
    ['USER' as const, since, ['enable']],
    ['ADMIN' as const, since, ['demote', 'enable']],
  ])('%s, disabled %s: %j', (role, disabledAt, expected) => expect(deedsFor({ role, disabledAt })).toEqual(expected));
});
