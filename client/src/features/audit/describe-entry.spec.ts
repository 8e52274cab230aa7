import { describe, expect, it } from '@jest/globals';
import { dataPairs, describeAction } from './describe-entry.js';

describe('describeAction', () => {
  it('knows the common ones', () => expect(describeAction('sync.approved')).toBe('Import approved'));
  it('makes the others readable', () => expect(describeAction('note.was_added')).toBe('Note was added'));
});

describe('dataPairs', () => {
  it('lists names and values', () => {
    expect(dataPairs('{"stored":12,"source":"google_gmail","window":null}')).toEqual([
      { name: 'stored', value: '12' },
      { name: 'source', value: 'google_gmail' },
      { name: 'window', value: 'null' },
    ]);
  });
  it('shows what is no object as it is', () => expect(dataPairs('oops')).toEqual([{ name: 'data', value: 'oops' }]));
  it('shows nothing for nothing', () => expect(dataPairs('')).toEqual([]));
});
