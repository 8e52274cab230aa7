import { describe, expect, it } from '@jest/globals';
import { safeReturnPath } from './return-path.js';

describe('safeReturnPath', () => {
  it.each(['/', '/connect', '/contacts/1?tab=all#top', '/sync/preview/a%20b'])('keeps %s', (path) => {
    expect(safeReturnPath(path)).toBe(path);
  });

  it.each([
    undefined,
    null,
    42,
    ['/connect'],
    '',
    'connect',
    'https://evil.example',
    'http:evil.example',
    'javascript:alert(1)',
    'data:text/html,hi',
    '//evil.example',
    '///evil.example',
    '////evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/a\\..\\b',
    '/\t/evil.example',
    '/\n/evil.example',
    '\t//evil.example',
    ' //evil.example',
    '/ /evil.example',
    '/\u0000/evil.example',
    '/.//evil.example',
    '/..//evil.example',
    '/a/..//evil.example',
    '/%2e//evil.example',
    '@evil.example',
    `/${'a'.repeat(600)}`,
  ])('gives / for %j', (path) => {
    expect(safeReturnPath(path)).toBe('/');
  });

  it('always stays on the origin it is resolved against', () => {
    for (const path of ['/%2f%2fevil.example', '/%5cevil.example', '/@evil.example', '/:80', '/..', '/?//evil.example'])
      expect(new URL(safeReturnPath(path), 'https://crm.example').origin).toBe('https://crm.example');
  });
});
