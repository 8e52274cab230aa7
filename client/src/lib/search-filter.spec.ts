import { describe, expect, it } from '@jest/globals';
import { readSearchKinds, searchFilter, writeSearchKinds } from './search-filter.js';

describe('searchFilter', () => {
  it('is none when nothing narrows the search down', () => {
    expect(searchFilter({ q: 'plans' })).toBeNull();
    expect(searchFilter({ kinds: 'nonsense', with: 'nobody', from: 'yesterday' })).toBeNull();
  });

  it('asks for whole days, the last one included', () => {
    const { from, to } = searchFilter({ from: '2026-05-01', until: '2026-05-01' })!;
    expect(Date.parse(to as string) - Date.parse(from as string)).toBe(24 * 3_600_000);
  });

  it('asks for kinds and for whom it is with', () => {
    const contactId = '01a21feb-30fb-74ee-ae87-59a82a0a64fe';
    expect(searchFilter({ kinds: 'note,email', with: contactId })).toEqual({ kinds: ['EMAIL', 'NOTE'], contactId });
  });
});

it('kinds stand in an address as they are read from it', () => {
  expect(writeSearchKinds(['NOTE', 'CONTACT'])).toBe('contact,note');
  expect(readSearchKinds({ kinds: 'contact,note' })).toEqual(['CONTACT', 'NOTE']);
  expect(writeSearchKinds([])).toBeUndefined();
});
