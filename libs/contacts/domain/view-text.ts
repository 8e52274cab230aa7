import { BadUserInputError } from '../../platform/graphql/index.js';
import { filterText, parseFilterText } from './filter-text.js';
import { type ViewDefinition, parseView } from './saved-view.js';

/** Characters that may stand in a query string as they are, which keeps an address readable. */
const HARMLESS = /%(?:3A|2C|3B|28|29|21)/g;
const LONGEST = 4000;

function encode(text: string): string {
  return encodeURIComponent(text).replace(HARMLESS, decodeURIComponent);
}

/**
 * A view as the query string of an address, e.g. `q=ann&filter=tagId:…,any(strength:50..;hasNextMeeting:yes)&sort=-name`.
 * What is as usual is left out. `-` before the order stands for descending.
 */
export function viewText({ filter, sort, search, columns }: ViewDefinition): string {
  const parts = [
    search !== null && `q=${encode(search)}`,
    filter !== null && `filter=${encode(filterText(filter))}`,
    sort !== null && `sort=${sort.direction === 'desc' ? '-' : ''}${sort.field}`,
    columns.length > 0 && `columns=${columns.join(',')}`,
  ];
  return parts.filter(Boolean).join('&');
}

/**
 * Reads what `viewText` wrote; parameters that it does not know are left alone.
 * @throws BadUserInputError when it is too long or not such a text
 */
export function parseViewText(text: string): ViewDefinition {
  if (text.length > LONGEST) throw new BadUserInputError('The view is too long.');
  const parameters = new URLSearchParams(text);
  const [filter, sort, columns] = ['filter', 'sort', 'columns'].map((name) => parameters.get(name));
  const descending = sort?.startsWith('-');
  return parseView({
    search: parameters.get('q'),
    filter: filter ? parseFilterText(filter) : null,
    sort: sort ? { field: descending ? sort.slice(1) : sort, direction: descending ? 'desc' : 'asc' } : null,
    columns: columns ? columns.split(',') : [],
  });
}
