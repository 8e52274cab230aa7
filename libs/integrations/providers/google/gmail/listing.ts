import type { Window } from '../../../domain/connector.js';
import { LEFT_OUT_LABELS, leftOutReason, type LeftOutLabel } from './labels.js';

/**
 * A mailbox is listed in passes: first what is imported, then spam, bin, drafts and chats, of which only the ids are
 * read. A page of 500 ids costs 5 units, fetching one message to see that it is spam costs 20, so it is cheaper to
 * let the listing tell, and every message is still accounted for.
 */
export type Pass = 'mail' | LeftOutLabel;
export const PASSES: readonly Pass[] = ['mail', ...LEFT_OUT_LABELS];

/** The parameters of messages.list for a pass. */
export interface PassQuery {
  readonly q?: string;
  readonly labelIds?: string[];
  readonly includeSpamTrash: boolean;
}

/** @returns what to ask for; without includeSpamTrash Gmail leaves out spam and bin by itself */
export function passQuery(pass: Pass, window: Window): PassQuery {
  const dates = windowTerms(window);
  if (pass === 'mail') return { q: ['-in:drafts', '-in:chats', ...dates].join(' '), includeSpamTrash: false };
  return {
    ...(dates.length > 0 ? { q: dates.join(' ') } : {}),
    labelIds: [pass],
    includeSpamTrash: pass === 'SPAM' || pass === 'TRASH',
  };
}

export function skipReason(pass: Pass): string | undefined {
  return pass === 'mail' ? undefined : leftOutReason([pass]);
}

/** A page token of ours: the pass and Gmail's token within it. */
export function encodePage(pass: Pass, token: string): string {
  return `${pass}:${token}`;
}

export function decodePage(pageToken: string | null): { pass: Pass; token: string | undefined } {
  if (pageToken === null) return { pass: 'mail', token: undefined };
  const separator = pageToken.indexOf(':');
  const pass = PASSES.find((candidate) => candidate === pageToken.slice(0, separator)) ?? 'mail';
  return { pass, token: pageToken.slice(separator + 1) || undefined };
}

/** The page after this one: Gmail's next, the first of the next pass, or null at the end. */
export function nextPage(pass: Pass, nextToken: string | null | undefined): string | null {
  if (nextToken) return encodePage(pass, nextToken);
  const next = PASSES[PASSES.indexOf(pass) + 1];
  return next ? encodePage(next, '') : null;
}

/** Search terms for a window; Gmail takes seconds since 1970. */
export function windowTerms({ after, before }: Window): string[] {
  return [
    ...(after ? [`after:${Math.floor(after.getTime() / 1_000)}`] : []),
    ...(before ? [`before:${Math.floor(before.getTime() / 1_000)}`] : []),
  ];
}
