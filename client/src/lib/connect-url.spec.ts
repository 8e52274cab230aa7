import { describe, expect, it } from '@jest/globals';
import { connectUrl } from './connect-url.js';

describe('connectUrl', () => {
  it('names the sources', () => {
    expect(connectUrl(['google_gmail', 'google_calendar'])).toBe(
      '/integrations/google/connect?sources=google_gmail%2Cgoogle_calendar',
    );
  });
  it('escapes the account', () => {
    expect(connectUrl(['google_gmail'], 'a+b&c@example.org')).toMatch(/&account=a%2Bb%26c%40example\.org$/);
  });
});
