import type { Window } from '../../../domain/connector.js';
import type { Wanted } from '../../../domain/selection.js';
import { LEFT_OUT_LABELS, leftOutReason, type LeftOutLabel } from './labels.js';

/** The parameters of messages.list for a pass. */
export interface PassQuery {
  readonly q?: string;
  readonly labelIds?: string[];
  readonly includeSpamTrash: boolean;
}

/** One walk over a part of the mailbox. */
export interface Pass {
  /** Names it within a page token; holds no colon. */
  readonly key: string;
  readonly query: PassQuery;
  /** Why its messages are left out; undefined when they are wanted. */
  readonly skip?: string;
}

/**
 * A mailbox is listed in passes: what is wanted, and, of which only the ids are read, what is not. A page of 500 ids
 * costs 5 units, fetching one message to see that it is spam costs 20, so it is cheaper to let the listing tell, and
 * every message of the window is still accounted for. A message that several passes list counts for the first: excluded
 * labels come before what is wanted, and what the search or the chosen labels leave over comes after it. Labels are
 * asked for by id, because a search knows them by names that are not unique.
 */
export function passesOf({ window, selection: { query, containers } }: Wanted): Pass[] {
  const excluded = containers.exclude.filter((label) => leftOutReason([label]) === undefined);
  const chosen: (string | undefined)[] = containers.include.length > 0 ? [...containers.include] : [undefined];
  const named = (name: string, label: string | undefined) =>
    label === undefined ? name : `${name}.${encodeURIComponent(label)}`;
  return [
    ...excluded.map((label) => ({
      key: named('out', label),
      query: mailQuery(window, { label }),
      skip: 'excluded_label',
    })),
    ...chosen.map((label) => ({ key: named('mail', label), query: mailQuery(window, { label, search: query }) })),
    ...(query === null
      ? []
      : chosen.map((label) => ({
          key: named('unsearched', label),
          query: mailQuery(window, { label }),
          skip: 'excluded_query',
        }))),
    ...(containers.include.length === 0
      ? []
      : [{ key: 'unlabelled', query: mailQuery(window), skip: 'not_included_label' }]),
    ...LEFT_OUT_LABELS.map((label) => ({
      key: label,
      query: leftOutQuery(label, window),
      skip: leftOutReason([label]),
    })),
  ];
}

/** Messages that an import may take in; narrowed to a label, and to a search in Gmail's own syntax. */
export function mailQuery(
  window: Window,
  { label, search = null }: { label?: string | undefined; search?: string | null } = {},
): PassQuery {
  const terms = [
    // A search may reach into spam and bin by itself.
    ...(search === null ? [] : [`(${search})`, '-in:spam', '-in:trash']),
    ...['-in:drafts', '-in:chats'],
    ...windowTerms(window),
  ];
  return { q: terms.join(' '), ...(label === undefined ? {} : { labelIds: [label] }), includeSpamTrash: false };
}

/** @returns what to ask for; without includeSpamTrash Gmail leaves out spam and bin by itself */
export function leftOutQuery(label: LeftOutLabel, window: Window): PassQuery {
  const dates = windowTerms(window);
  return {
    ...(dates.length > 0 ? { q: dates.join(' ') } : {}),
    labelIds: [label],
    includeSpamTrash: label === 'SPAM' || label === 'TRASH',
  };
}

/** A page token of ours: the pass and Gmail's token within it. */
export function encodePage({ key }: Pass, token: string): string {
  return `${key}:${token}`;
}

/** Where a page token points; the beginning without one. */
export function decodePage(
  passes: readonly Pass[],
  pageToken: string | null,
): { pass: Pass; token: string | undefined } {
  const separator = pageToken?.indexOf(':') ?? -1;
  const found = pageToken === null ? undefined : passes.find(({ key }) => key === pageToken.slice(0, separator));
  const pass = found ?? passes[0];
  if (!pass) throw new Error('A mailbox is listed in one pass at least');
  return { pass, token: (found && pageToken?.slice(separator + 1)) || undefined };
}

/** The page after this one: Gmail's next, the first of the next pass, or null at the end. */
export function nextPage(passes: readonly Pass[], pass: Pass, nextToken: string | null | undefined): string | null {
  if (nextToken) return encodePage(pass, nextToken);
  const next = passes[passes.indexOf(pass) + 1];
  return next ? encodePage(next, '') : null;
}

/** Search terms for a window; Gmail takes seconds since 1970. */
export function windowTerms({ after, before }: Window): string[] {
  return [
    ...(after ? [`after:${Math.floor(after.getTime() / 1_000)}`] : []),
    ...(before ? [`before:${Math.floor(before.getTime() / 1_000)}`] : []),
  ];
}
