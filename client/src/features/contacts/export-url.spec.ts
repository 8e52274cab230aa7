import { describe, expect, it } from '@jest/globals';
import { exportUrl } from './export-url.js';

describe('exportUrl', () => {
  it('asks for everybody', () => expect(exportUrl({})).toBe('/contacts/export.csv'));

  it('asks for what the list shows, whatever view it began with', () => {
    const url = new URL(
      exportUrl({ view: 'v', q: 'a&b', filter: 'text:x!,y', sort: '-name', columns: 'name' }),
      'http://x',
    );
    expect([...url.searchParams]).toEqual([
      ['q', 'a&b'],
      ['filter', 'text:x!,y'],
      ['sort', '-name'],
    ]);
  });
});
