import type { GraphqlContext, SelectionInfo } from '../../platform/graphql/index.js';
import type { SessionUser } from '../../platform/http/index.js';
import type { ContactsService } from '../domain/contacts.service.js';
import { wantedParts } from './pages.js';

/** The request's loader of interactions by key, with the parts that a field asks for. */
export function interactionLoader(
  contacts: ContactsService,
  viewer: SessionUser,
  context: GraphqlContext,
  info: SelectionInfo,
) {
  const parts = wantedParts(info);
  return context.loader(`interaction ${JSON.stringify(parts)}`, (ids: readonly string[]) =>
    contacts.interactionsById(viewer.userId, ids, parts),
  );
}
