import { describe, expect, it } from '@jest/globals';
import { redirectError, safeReturnTo, sourceKeys } from './redirect-messages.js';

describe('redirectError', () => {
  it('knows the codes of the redirects, in any case', () => {
    expect(redirectError('ACCESS_DENIED')).toBe(redirectError('access_denied'));
    expect(redirectError('access_denied')).toMatch(/said no/);
  });
  it('quotes an unknown code without its markup', () => {
    const text = redirectError('<img src=x onerror=alert(1)>');
    expect(text).not.toMatch(/[<>=()]{2}/);
    expect(text).toMatch(/Try again/);
  });
});

describe('sourceKeys', () => {
  it('reads a list and leaves out what is no key', () => {
    expect(sourceKeys('google_gmail,google_calendar')).toEqual(['google_gmail', 'google_calendar']);
    expect(sourceKeys('google_gmail,,<b>,A b')).toEqual(['google_gmail']);
    expect(sourceKeys(undefined)).toEqual([]);
  });
});

describe('safeReturnTo', () => {
  it('lets paths of the app through', () => expect(safeReturnTo('/contacts?q=a')).toBe('/contacts?q=a'));
  it.each(['//evil.example', '/\\evil.example', 'https://evil.example', 'javascript:alert(1)', '/sign-in', undefined])(
    'sends %s home',
    (path) => expect(safeReturnTo(path)).toBe('/'),
  );
});
