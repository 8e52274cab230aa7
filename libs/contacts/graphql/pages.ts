import {
  type ArgumentInfo,
  BadUserInputError,
  type ConnectionOf,
  MAX_PAGE_SIZE,
  type PageArgs,
  type SelectionInfo,
  cursorDate,
  decodeCursor,
  isUuid,
  nestedFields,
  selectedFields,
  toConnection,
} from '../../platform/graphql/index.js';
import type { InteractionParts, InteractionView, Page, TimelinePage } from '../domain/views.js';

/** Whether a selection of Contact needs what has to be looked up beside its row: the next meeting. */
export function wantsStats(info: SelectionInfo, path: readonly string[] = []): boolean {
  return selectedFields(info, path).has('nextInteractionAt');
}

/** Which costly parts a selection of Interaction needs. */
export function wantedParts(info: SelectionInfo, path: readonly string[] = []): InteractionParts {
  const fields = selectedFields(info, path);
  return {
    body: fields.has('body') || fields.has('fullBody'),
    details: fields.has('labels') || fields.has('attachments'),
    participants: fields.has('participants'),
  };
}

/**
 * The page that arguments ask for, with one row more that tells whether there is another.
 * @throws BadUserInputError when the cursor is not of such a list
 */
export function pageOf({ first, after }: PageArgs): Page {
  const limit = first + 1;
  if (!after) return { limit, after: null };
  const [at, id] = decodeCursor(after, 2);
  if (!isUuid(id)) throw new BadUserInputError('`after` is not a cursor of this list.');
  return { limit, after: { at: at === null ? null : cursorDate(at), id } };
}

/** As `pageOf`, for a list whose rows all have a time. */
export function datedPageOf(args: PageArgs): Page {
  const page = pageOf(args);
  if (page.after?.at === null) throw new BadUserInputError('`after` is not a cursor of this list.');
  return page;
}

/** Shapes a page of interactions. */
export function interactionPage(rows: readonly InteractionView[], args: PageArgs): ConnectionOf<InteractionView> {
  return toConnection(
    rows,
    args,
    ({ occurredAt, id }) => [occurredAt.toISOString(), id],
    (row) => row,
  );
}

/** What one page of a timeline is read by. */
export interface TimelineRequest {
  page: TimelinePage;
  parts: InteractionParts;
}

/**
 * The timeline that a selection of Contact asks for, when there is exactly one, whole, and its arguments are sound; anything
 * else is left to its own resolver.
 */
export function timelineAhead(info: ArgumentInfo): TimelineRequest | null {
  const [field, ...more] = nestedFields(info, 'timeline');
  if (!field || more.length > 0) return null;
  const { first, after, filter } = field.args;
  if (filter) return null;
  if (typeof first !== 'number' || first < 1 || first > MAX_PAGE_SIZE || typeof (after ?? '') !== 'string') return null;
  try {
    return {
      page: { ...datedPageOf({ first, after: after as string | null }), filter: null },
      parts: wantedParts(field.info, ['edges', 'node']),
    };
  } catch {
    return null;
  }
}

/** Names the dataloader of timelines that are read alike. */
export function timelineToken(request: TimelineRequest): string {
  return `timeline ${JSON.stringify(request)}`;
}
