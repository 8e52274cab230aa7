import { Args, Query, Resolver } from '@nestjs/graphql';
import {
  ApiArea,
  BadUserInputError,
  type ConnectionOf,
  decodeCursor,
  toConnection,
} from '../../../platform/graphql/index.js';
import { Authenticated, CurrentUser, type SessionUser } from '../../../platform/http/index.js';
import { SearchService } from '../../domain/search/search.service.js';
import type { SearchHit } from '../../domain/search/views.js';
import { SearchArgs } from './search.args.js';
import { SearchHitConnection, SearchHitModel } from './search.model.js';

type SearchConnection = ConnectionOf<SearchHit> & { byMeaning: boolean };

/** A cursor says how many were seen. @throws BadUserInputError */
function offsetOf(after: string | null | undefined): number {
  if (!after) return 0;
  const [seen] = decodeCursor(after, 1);
  if (typeof seen !== 'number' || !Number.isInteger(seen) || seen < 1 || seen > 10_000)
    throw new BadUserInputError('`after` is not a cursor of this list.');
  return seen;
}

@Authenticated()
@ApiArea('activities')
@Resolver(() => SearchHitModel)
export class SearchResolver {
  constructor(private readonly service: SearchService) {}

  @Query(() => SearchHitConnection, {
    name: 'search',
    description:
      'People, companies, messages, meetings, notes and documents, by words, by what is spelled almost like them and by meaning: the best people and companies first, then everything else. At most 200.',
  })
  async search(@CurrentUser() viewer: SessionUser, @Args() args: SearchArgs): Promise<SearchConnection> {
    const { kinds, contactId, from, to } = args.filter ?? {};
    const filter = {
      kinds: kinds?.length ? kinds : null,
      contactId: contactId ?? null,
      from: from ?? null,
      to: to ?? null,
    };
    const request = { query: args.query, filter, limit: args.first, offset: offsetOf(args.after) };
    const { hits, offset, byMeaning } = await this.service.search(viewer.userId, request);
    const placed = hits.map((hit, index) => ({ hit, seen: offset + index + 1 }));
    return {
      ...toConnection(
        placed,
        args,
        ({ seen }) => [seen],
        ({ hit }) => hit,
      ),
      byMeaning,
    };
  }
}
