import type { GraphqlContext, SelectionInfo } from '../../platform/graphql/index.js';
import type { SessionUser } from '../../platform/http/index.js';
import type { ContactsService } from '../domain/contacts.service.js';
import { wantedParts } from './pages.js';

/** The request's loader of interactions by key, with the parts that a field asks for. @param path from the field to what is loaded */
export function interactionLoader(
  contacts: ContactsService,
  viewer: SessionUser,
  context: GraphqlContext,
  info: SelectionInfo,
  path: readonly string[] = [],
) {
  const parts = wantedParts(info, path);
  return context.loader(`interaction ${JSON.stringify(parts)}`, (ids: readonly string[]) =>
    contacts.interactionsById(viewer.userId, ids, parts),
  );
}
