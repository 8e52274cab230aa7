import type { ContactSort } from '../../../gql/graphql.js';
import { filterText, parseFilterText } from '../filters/filter-text.js';
import { noFilter, toContactFilter, type FilterGroup } from '../filters/filter-tree.js';
import { readColumns, sortFields, usualColumns, type ColumnName, type SortName } from '../list/columns.js';

export interface SortState {
  field: SortName;
  descending: boolean;
}

/** What the list shows; all of it stands in the address. */
export interface ListState {
  search: string;
  filter: FilterGroup;
  /** Null is the usual order: the latest contact first, and the best match first in a search. */
  sort: SortState | null;
  columns: readonly ColumnName[];
}

/** The parameters of the address. */
export interface ListParams {
  q?: string;
  filter?: string;
  sort?: string;
  columns?: string;
  /** The saved view that was opened. */
  view?: string;
}

function readSort(text: string | undefined): SortState | null {
  const field = text?.replace(/^-/, '');
  if (!text || !field || !Object.hasOwn(sortFields, field)) return null;
  return { field: field as SortName, descending: text.startsWith('-') };
}

function readFilter(text: string | undefined): FilterGroup | null {
  if (!text) return noFilter;
  try {
    return parseFilterText(text);
  } catch {
    return null;
  }
}

/** Reads an address. @returns what it shows, and whether there was a filter in it that cannot be read and is left out */
export function readListState(params: ListParams): { state: ListState; faulty: boolean } {
  const filter = readFilter(params.filter);
  return {
    state: {
      search: params.q ?? '',
      filter: filter ?? noFilter,
      sort: readSort(params.sort),
      columns: params.columns ? readColumns(params.columns.split(',')) : usualColumns,
    },
    faulty: filter === null,
  };
}

/** The parameters of an address that shows this; what is as usual is left out. */
export function writeListState({ search, filter, sort, columns }: ListState): Omit<ListParams, 'view'> {
  const text = filterText(filter);
  return {
    ...(search && { q: search }),
    ...(text && { filter: text }),
    ...(sort && { sort: `${sort.descending ? '-' : ''}${sort.field}` }),
    ...(columns.join() !== usualColumns.join() && { columns: columns.join(',') }),
  };
}

/** The parameters of a saved view, from its text. */
export function viewParams(text: string): ListParams {
  const given = new URLSearchParams(text);
  const params: ListParams = {};
  for (const name of ['q', 'filter', 'sort', 'columns'] as const) {
    const value = given.get(name);
    if (value) params[name] = value;
  }
  return params;
}

/** Do two addresses show the same list? */
export function sameList(one: ListParams, other: ListParams): boolean {
  const [left, right] = [one, other].map((params) => JSON.stringify(writeListState(readListState(params).state)));
  return left === right;
}

/** The arguments of the list's query. */
export function queryOf({ search, filter, sort }: ListState) {
  return { search: search || null, filter: toContactFilter(filter), sort: sort && sortInput(sort) };
}

export function sortInput({ field, descending }: SortState): ContactSort {
  return { field: sortFields[field], direction: descending ? 'DESC' : 'ASC' };
}

/** What a view is saved as. */
export function viewDefinition(state: ListState) {
  return { ...queryOf(state), columns: writeListState(state).columns ? [...state.columns] : [] };
}
