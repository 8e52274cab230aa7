import { describe, expect, it } from '@jest/globals';
import { usualColumns } from '../list/columns.js';
import { queryOf, readListState, sameList, viewDefinition, viewParams, writeListState } from './list-state.js';

describe('the list in the address', () => {
  const params = {
    q: 'mara',
    filter: 'hasPhone:yes,strength:50..',
    sort: '-name',
    columns: 'name,phone,tags',
  };

  it('reads and writes the same', () => expect(writeListState(readListState(params).state)).toEqual(params));

  it('leaves out what is as usual', () => {
    const { state } = readListState({});
    expect(state.columns).toEqual(usualColumns);
    expect(writeListState(state)).toEqual({});
  });

  it('passes over columns and orders that it does not know', () => {
    const { state } = readListState({ sort: '-shoeSize', columns: 'phone,shoeSize,phone,name' });
    expect(state.sort).toBeNull();
    expect(state.columns).toEqual(['name', 'phone']);
  });

  it('says when the filter cannot be read, and shows all', () => {
    const { state, faulty } = readListState({ filter: 'any(' });
    expect(faulty).toBe(true);
    expect(queryOf(state).filter).toBeNull();
  });

  it('asks the API for what it says', () =>
    expect(queryOf(readListState(params).state)).toEqual({
      search: 'mara',
      filter: { all: [{ hasPhone: true }, { strength: { min: 50 } }] },
      sort: { field: 'NAME', direction: 'DESC' },
    }));

  it('saves the usual columns as none', () => {
    expect(viewDefinition(readListState({}).state).columns).toEqual([]);
    expect(viewDefinition(readListState(params).state).columns).toEqual(['name', 'phone', 'tags']);
  });
});

describe('saved views', () => {
  it('are read from their text, whatever else stands in it', () =>
    expect(viewParams('q=a%26b&filter=tagId:x&page=2')).toEqual({ q: 'a&b', filter: 'tagId:x' }));

  it('are the same as an address that says the same in another way', () => {
    expect(sameList({ columns: usualColumns.join(',') }, { view: 'x' })).toBe(true);
    expect(sameList({ filter: 'all(edited:yes)' }, { filter: 'edited:yes' })).toBe(true);
    expect(sameList({ q: 'a' }, { q: 'b' })).toBe(false);
  });
});
