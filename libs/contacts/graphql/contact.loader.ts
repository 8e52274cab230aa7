import type { GraphqlContext, SelectionInfo } from '../../platform/graphql/index.js';
import type { SessionUser } from '../../platform/http/index.js';
import type { ContactsService } from '../domain/contacts.service.js';
import { wantsStats } from './pages.js';

/** The request's loader of contacts by key, with figures where a field asks for them. @param path from the field to what is loaded */
export function contactLoader(
  contacts: ContactsService,
  viewer: SessionUser,
  context: GraphqlContext,
  info: SelectionInfo,
  path: readonly string[] = [],
) {
  const stats = wantsStats(info, path);
  return context.loader(`contact ${stats}`, (ids: readonly string[]) => contacts.findMany(viewer.userId, ids, stats));
}
