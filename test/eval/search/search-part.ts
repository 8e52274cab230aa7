import type { SearchService } from '../../../libs/ai/index.js';
import { mean, ndcg } from '../metrics/ranking.js';
import { type LabelledQuery, type QueryKind, readQueries } from './labels.js';
import { type MailboxFacts, answersTo } from './mailbox-facts.js';

const RANKINGS = {
  hybrid: ['words', 'spelling', 'meaning'],
  words: ['words'],
  spelling: ['spelling'],
  meaning: ['meaning'],
} as const;
export type Ranking = keyof typeof RANKINGS;

/** How well each ranking answers one query. */
export interface Answered {
  query: LabelledQuery;
  answers: number;
  scores: Record<Ranking, number>;
}

/** Asks the queries of one mailbox. Those without an answer in it are left out, and told of. */
export async function askQueries(
  search: SearchService,
  mailbox: string,
  userId: string,
  facts: MailboxFacts,
  queries = readQueries(),
): Promise<Answered[]> {
  const asked: Answered[] = [];
  for (const query of queries.filter((one) => one.mailbox === mailbox)) {
    const answers = answersTo(query, facts);
    if (answers.size === 0) {
      console.log(`${mailbox}: nothing answers "${query.query}"`);
      continue;
    }
    const scores = {} as Record<Ranking, number>;
    for (const [ranking, parts] of Object.entries(RANKINGS)) {
      const kinds = query.kind === 'contact' ? (['contact'] as const) : (['email'] as const);
      const filter = { kinds, contactId: null, from: null, to: null };
      const { hits } = await search.search(userId, { query: query.query, filter, limit: 10, offset: 0, parts });
      scores[ranking as Ranking] = ndcg(
        hits.map(({ id }) => answers.has(id)),
        answers.size,
      );
    }
    asked.push({ query, answers: answers.size, scores });
  }
  return asked;
}

/** The mean of each ranking, of all queries or of one kind. */
export function meanScores(asked: readonly Answered[], kind?: QueryKind): Record<Ranking, number> {
  const chosen = asked.filter(({ query }) => kind === undefined || query.kind === kind);
  const of = (ranking: Ranking): number => mean(chosen.map(({ scores }) => scores[ranking]));
  return { hybrid: of('hybrid'), words: of('words'), spelling: of('spelling'), meaning: of('meaning') };
}
