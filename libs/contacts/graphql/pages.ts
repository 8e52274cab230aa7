import type { ConnectionOf, SelectionInfo } from '../../platform/graphql/index.js';
import {
  type PageArgs,
  cursorDate,
  decodeCursor,
  isUuid,
  selectedFields,
  toConnection,
} from '../../platform/graphql/index.js';
import { BadUserInputError } from '../../platform/graphql/index.js';
import type { InteractionParts, InteractionView, Page } from '../domain/views.js';

const STATS = ['interactionCount', 'emailCount', 'meetingCount', 'firstInteractionAt', 'nextInteractionAt'];

/** Whether a selection of Contact needs its counts. */
export function wantsStats(info: SelectionInfo, path: readonly string[] = []): boolean {
  const fields = selectedFields(info, path);
  return STATS.some((field) => fields.has(field));
}

/** Which costly parts a selection of Interaction needs. */
export function wantedParts(info: SelectionInfo, path: readonly string[] = []): InteractionParts {
  const fields = selectedFields(info, path);
  return { body: fields.has('body') || fields.has('fullBody'), participants: fields.has('participants') };
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
