import { BadUserInputError, type PageArgs, decodeCursor, isUuid } from '../../platform/graphql/index.js';
import type { DirectoryPage } from '../domain/directory.service.js';

/** A page of a list that is ordered by its keys, with one more row that tells whether there is another page. */
export function directoryPage({ first, after }: PageArgs): DirectoryPage {
  const limit = first + 1;
  if (!after) return { limit, after: null };
  const [id] = decodeCursor(after, 1);
  if (isUuid(id)) return { limit, after: id };
  throw new BadUserInputError('`after` is not a cursor of this list.');
}
