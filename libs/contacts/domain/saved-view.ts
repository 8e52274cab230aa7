import { BadUserInputError } from '../../platform/graphql/index.js';
import type { ContactFilter, ContactSort } from './contact-filter.js';
import { parseFilter, parseSort } from './filter-schema.js';
import { searchWords } from './search-words.js';

/** What a list of contacts shows. */
export interface ViewDefinition {
  filter: ContactFilter | null;
  sort: ContactSort | null;
  search: string | null;
  /** Names of columns from left to right; empty for the usual ones. */
  columns: string[];
}

/** The same as it comes from outside. */
export interface ViewDefinitionInput {
  filter?: unknown;
  sort?: unknown;
  search?: string | null;
  columns?: readonly unknown[] | null;
}

const MOST_COLUMNS = 30;
const COLUMN = /^[a-zA-Z][a-zA-Z0-9_]{0,49}$/;

/**
 * Checks a definition, as the list's own query checks its arguments.
 * @throws BadUserInputError
 */
export function parseView({ filter, sort, search, columns }: ViewDefinitionInput): ViewDefinition {
  const named = (columns ?? []).filter((column) => typeof column === 'string' && COLUMN.test(column)) as string[];
  if (named.length !== (columns ?? []).length || named.length > MOST_COLUMNS || new Set(named).size !== named.length)
    throw new BadUserInputError(`Columns are at most ${MOST_COLUMNS} different names.`);
  return {
    filter: parseFilter(filter),
    sort: parseSort(sort),
    search: searchWords(search)?.text ?? null,
    columns: named,
  };
}
