import { describe, expect, it } from '@jest/globals';
import { isForeign } from './cross-site.js';

const own = 'https://crm.example';
const changing = ['POST', 'PUT', 'PATCH', 'DELETE', 'PROPFIND', 'post'];
const cases = (sites: (string | undefined)[], origins: (string | undefined)[], cookies: boolean[]) =>
  changing.flatMap((method) =>
    sites.flatMap((fetchSite) =>
      origins.flatMap((origin) => cookies.map((hasCookie) => ({ method, fetchSite, origin, hasCookie }))),
    ),
  );

describe('isForeign', () => {
  it.each(['GET', 'HEAD', 'OPTIONS'])('lets %s pass, since it changes nothing', (method) => {
    expect(isForeign({ method, fetchSite: 'cross-site', origin: 'https://evil.example', hasCookie: true }, own)).toBe(
      false,
    );
  });

  it.each(
    cases(['cross-site', 'same-site', 'future-value', ''], [own, 'https://evil.example', undefined], [true, false]),
  )('refuses by Sec-Fetch-Site: %j', (request) => expect(isForeign(request, own)).toBe(true));

  it.each(
    cases(
      ['same-origin', 'none', undefined],
      [
        'https://evil.example',
        'null',
        '',
        'http://crm.example',
        'https://crm.example:8443',
        'https://crm.example.evil',
      ],
      [true, false],
    ),
  )('refuses by Origin: %j', (request) => expect(isForeign(request, own)).toBe(true));

  it.each(cases(['same-origin', 'none'], [own, undefined], [true, false]))('accepts its own pages: %j', (request) =>
    expect(isForeign(request, own)).toBe(false),
  );

  it.each(cases([undefined], [own], [true, false]))('accepts its own origin from an old browser: %j', (request) =>
    expect(isForeign(request, own)).toBe(false),
  );

  it('without either header lets nobody act with a cookie, and programs without one pass', () => {
    const bare = { method: 'POST', fetchSite: undefined, origin: undefined };
    expect(isForeign({ ...bare, hasCookie: true }, own)).toBe(true);
    expect(isForeign({ ...bare, hasCookie: false }, own)).toBe(false);
  });
});
