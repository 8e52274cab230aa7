import { describe, expect, it } from '@jest/globals';
import { isOwnPage } from './own-page.js';

describe('isOwnPage', () => {
  const own = 'https://crm.example';

  it.each([
    [{}],
    [{ 'sec-fetch-site': 'same-origin' }],
    [{ origin: own }],
    [{ 'sec-fetch-site': 'same-origin', origin: own }],
  ])('lets %j in', (headers) => expect(isOwnPage(headers, own)).toBe(true));

  it.each([
    [{ 'sec-fetch-site': 'cross-site' }],
    [{ 'sec-fetch-site': 'same-site' }],
    [{ origin: 'https://evil.example' }],
    [{ origin: 'null' }],
    [{ 'sec-fetch-site': 'cross-site', origin: own }],
  ])('keeps %j out', (headers) => expect(isOwnPage(headers, own)).toBe(false));
});
