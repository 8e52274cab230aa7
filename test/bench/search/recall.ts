import { LocalEmbeddingModel } from '../../../libs/ai/domain/local/local-embedding-model.js';
import type { SearchService } from '../../../libs/ai/index.js';
import type { TestContext } from '../../setup/index.js';

const QUERIES = 50;
const DEPTH = 10;

// In full precision, over every row of the user.
const EXACT = `
  select subject_id as id from embeddings
  where user_id = $1 and kind in ('email', 'meeting') order by vector::vector <=> $2::vector, subject_id limit ${DEPTH}`;

/** How many of the ten nearest are among the ten that a search by meaning alone finds. */
export async function measureRecall(
  { query: sql }: TestContext,
  search: SearchService,
  userId: string,
  query: () => string,
): Promise<number> {
  const model = new LocalEmbeddingModel();
  const filter = { kinds: ['email', 'meeting'] as const, contactId: null, from: null, to: null };
  let wanted = 0;
  let found = 0;
  for (let i = 0; i < QUERIES; i++) {
    const text = query();
    const [vector] = (await model.embed([text], new AbortController().signal)).vectors;
    const exact = await sql<{ id: string }>(EXACT, [userId, `[${vector!.join(',')}]`]);
    const { hits } = await search.search(userId, { query: text, filter, limit: DEPTH, offset: 0, parts: ['meaning'] });
    const ids = new Set(hits.map(({ id }) => id));
    // What is hardly like the question is not shown, however near nothing else is.
    const counted = Math.min(exact.length, hits.length);
    wanted += counted;
    found += exact.slice(0, counted).filter(({ id }) => ids.has(id)).length;
  }
  return found / wanted;
}
