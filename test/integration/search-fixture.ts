import { EnrichService, SearchModule, SearchService, SimilarService } from '../../libs/ai/index.js';
import { ContactsModule } from '../../libs/contacts/index.js';
import type { CanonicalInteraction } from '../../libs/contacts/index.js';
import { type TestContext, openTestContext } from '../setup/index.js';
import {
  type Origin,
  interaction,
  newOrigin,
  newRawEvents,
  person,
  writeInteractions,
} from '../setup/interaction-builder.js';

export interface Searcher {
  context: TestContext;
  /** Titles of what a search finds, best first. */
  find(
    userId: string,
    query: string,
    filter?: Partial<Parameters<SearchService['search']>[1]['filter']>,
  ): Promise<string[]>;
  search: SearchService;
  similar: SimilarService;
  /** Makes everything of a user findable. */
  enrich(userId: string): Promise<void>;
  /** Writes messages as normalization would. @returns where they came from */
  write(userId: string, messages: readonly Partial<CanonicalInteraction>[]): Promise<Origin>;
  rows(userId: string, table: 'search_texts' | 'embeddings'): Promise<number>;
}

export const NO_FILTER = { kinds: null, contactId: null, from: null, to: null };

/** Search on a database of its own. */
export async function openSearcher(imports: Parameters<typeof openTestContext>[0] = []): Promise<Searcher> {
  const context = await openTestContext([SearchModule, ContactsModule, ...imports]);
  const search = context.get(SearchService);
  const enrich = context.get(EnrichService);
  return {
    context,
    search,
    similar: context.get(SimilarService),
    find: async (userId, query, filter = {}) => {
      const page = await search.search(userId, { query, filter: { ...NO_FILTER, ...filter }, limit: 50, offset: 0 });
      return page.hits.map(({ title }) => title);
    },
    enrich: async (userId) => {
      while (await enrich.runSlice(userId, new AbortController().signal));
    },
    write: async (userId, messages) => {
      const origin = await newOrigin(context.query, userId);
      const ids = await newRawEvents(context.query, userId, origin, messages.length);
      const database = { url: context.environment!.DATABASE_URL!, query: context.query, drop: () => Promise.resolve() };
      await writeInteractions(
        database,
        userId,
        messages.map((message, index) =>
          interaction(origin, ids[index]!, { threadKey: `thread ${index}`, ...message }),
        ),
      );
      return origin;
    },
    rows: async (userId, table) => {
      const [row] = await context.query<{ count: number }>(`select count(*)::int from ${table} where user_id = $1`, [
        userId,
      ]);
      return row!.count;
    },
  };
}

const about = (who: string) => ({
  participants: [person(who), person('Ada <ada@studio.example>', { role: 'to', makesContact: false })],
});

/** A few messages that tell of different things. */
export const MESSAGES: Partial<CanonicalInteraction>[] = [
  { subject: 'Oven extraction', body: 'The duct of the bakery goes through the roof.', ...about('Lena Albrecht <lena@krume.example>') },
  { subject: 'Terrace glazing', body: 'Panes arrive on Tuesday, with the crane.', ...about('Sigrid Haugen <sigrid@fjordglass.example>') },
  { subject: 'Invoice 4711', body: 'Payable within thirty days.', ...about('Marit Solberg <marit@fjordglass.example>') },
  { subject: 'Lunch', body: 'Shall we eat at the harbour, near the glazing works?', ...about('Jakob Stern <jakob@lumen.example>') },
]; // prettier-ignore
