import type { ContactFilter, ContactSelectionInput } from '../../../gql/graphql.js';

/** Which contacts something shall be done to: some of the list, or all that match, as many as were shown. */
export type Selection =
  { kind: 'some'; ids: ReadonlySet<string>; anchor: string | null } | { kind: 'all'; total: number };

/** The API takes no more keys at a time. */
export const mostSelected = 1000;

export const noSelection: Selection = { kind: 'some', ids: new Set(), anchor: null };

export function sizeOf(selection: Selection): number {
  return selection.kind === 'all' ? selection.total : selection.ids.size;
}

export function isSelected(selection: Selection, id: string): boolean {
  return selection.kind === 'all' || selection.ids.has(id);
}

function some(ids: Iterable<string>, anchor: string | null): Selection {
  return { kind: 'some', ids: new Set([...ids].slice(0, mostSelected)), anchor };
}

/**
 * Takes one in or out. Of all that match nothing can be named but what has been loaded, so taking one out of them leaves
 * those of the loaded.
 */
export function toggle(selection: Selection, id: string, loaded: readonly string[]): Selection {
  const ids = new Set(selection.kind === 'all' ? loaded : selection.ids);
  if (!ids.delete(id)) ids.add(id);
  return some(ids, id);
}

/** Takes in everything from the one that was touched last to this one. */
export function extendTo(selection: Selection, id: string, loaded: readonly string[]): Selection {
  if (selection.kind === 'all') return selection;
  const from = selection.anchor === null ? -1 : loaded.indexOf(selection.anchor);
  const to = loaded.indexOf(id);
  if (from < 0 || to < 0) return some([...selection.ids, id], id);
  const range = loaded.slice(Math.min(from, to), Math.max(from, to) + 1);
  return some([...selection.ids, ...range], selection.anchor);
}

/** The selection without those that are gone. */
export function without(selection: Selection, gone: ReadonlySet<string>): Selection {
  return selection.kind === 'all'
    ? noSelection
    : some(
        [...selection.ids].filter((id) => !gone.has(id)),
        null,
      );
}

/** As the API takes it. */
export function selectionInput(
  selection: Selection,
  asked: { filter: ContactFilter | null; search: string | null },
): ContactSelectionInput {
  if (selection.kind === 'some') return { ids: [...selection.ids] };
  return { matching: { filter: asked.filter, search: asked.search, expectedCount: selection.total } };
}
