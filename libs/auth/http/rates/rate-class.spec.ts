import { describe, expect, it } from '@jest/globals';
import { rateClassOf } from './rate-class.js';

describe('rateClassOf', () => {
  it.each([
    ['/auth/link', 'auth'],
    ['/AUTH/Link/', 'auth'],
    ['/auth/google', 'auth'],
    ['/auth/google/callback', 'default'],
    ['/auth/passkeys/sign-in/options', 'auth'],
    ['/auth/passkeys/proof/options', 'auth'],
    ['/auth/passkeys/sign-in', 'default'],
    ['/auth/providers', 'default'],
    ['/graphql', 'default'],
    ['/healthy', 'default'],
    ['/health/ready', null],
    ['/metrics', null],
    ['/webhooks/google/gmail', null],
  ])('%s is %s', (path, rateClass) => expect(rateClassOf(path)).toBe(rateClass));
});
