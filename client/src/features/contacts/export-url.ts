import type { ListParams } from './views/list-state.js';

/** Where the people that a list shows come as a file, in the list's order. The list itself counts, not the view it began with. */
export function exportUrl({ q, filter, sort }: ListParams): string {
  const given = Object.entries({ q, filter, sort }).flatMap(([name, value]) => (value ? [[name, value]] : []));
  const text = new URLSearchParams(given).toString();
  return `/contacts/export.csv${text && `?${text}`}`;
}
