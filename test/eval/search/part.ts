import { type TestSystem, startTestSystem, waitFor } from '../../setup/index.js';
import { importMailbox } from '../import-mailbox.js';
import { evaluatedMailboxes, sandboxArguments } from '../mailboxes.js';
import { type Figure, atLeast } from '../../bench/sync/figure.js';
import { type QueryKind, readQueries } from './labels.js';
import { readFacts } from './mailbox-facts.js';
import { type Answered, type Ranking, askQueries, meanScores } from './search-part.js';
import { openSearch } from './services.js';
import { type SimilarTally, askSimilar, groupsOfSample } from './similar-part.js';

const KINDS: readonly QueryKind[] = ['words', 'inflected', 'typo', 'paraphrase', 'person', 'contact'];
const ENRICH_LIMIT_MS = 600_000;

export interface SearchEvaluation {
  asked: Answered[];
  similar: SimilarTally;
}

/** Nothing left that cannot be found by words and by meaning. */
async function enriched(system: TestSystem, userId: string): Promise<void> {
  await waitFor(
    'everything to be made findable',
    async () => {
      const [row] = await system.database.query<{ done: boolean }>(
        `select not exists (select from interactions i where i.user_id = $1 and not i.shadowed
             and not exists (select from embeddings e where e.subject_id = i.id))
           and not exists (select from contacts c where c.user_id = $1 and c.merged_into is null and c.deleted_at is null
             and not exists (select from embeddings e where e.subject_id = c.id)) as done`,
        [userId],
      );
      return row?.done;
    },
    ENRICH_LIMIT_MS,
    500,
  );
}

/** Imports the mailboxes, and asks all that is labelled. */
export async function evaluateSearch(): Promise<SearchEvaluation> {
  const { here, skipped } = evaluatedMailboxes();
  for (const path of skipped) console.log(`${path} is not here: skipped`);
  const system = await startTestSystem({
    sandbox: sandboxArguments(here),
    environment: { SYNC_POLL_MINUTES: '1440' },
  });
  try {
    const { search, similar, close } = await openSearch(system.environment);
    const evaluation: SearchEvaluation = { asked: [], similar: { right: 0, given: 0, contacts: 0 } };
    try {
      for (const mailbox of here) {
        const { user } = await importMailbox(system, mailbox);
        await enriched(system, user.userId);
        const facts = await readFacts(system.database.query, user.userId);
        evaluation.asked.push(...(await askQueries(search, mailbox.name, user.userId, facts)));
        if (mailbox.content === 'sample')
          evaluation.similar = await askSimilar(similar, user.userId, facts, groupsOfSample());
      }
    } finally {
      await close();
    }
    return evaluation;
  } finally {
    await system.stop();
  }
}

/** What each kind of query, and each mailbox, comes to; and the queries that went worst. */
export function searchLines({ asked }: SearchEvaluation): string[] {
  const line = (name: string, scores: Record<Ranking, number>, count: number): string =>
    `${name.padEnd(24)} ${Object.entries(scores)
      .map(([ranking, value]) => `${ranking} ${value.toFixed(3)}`)
      .join('  ')}  (${count})`;
  const worst = asked.filter(({ scores }) => scores.hybrid < 0.7).sort((a, b) => a.scores.hybrid - b.scores.hybrid);
  const mailboxes = [...new Set(asked.map(({ query }) => query.mailbox))];
  return [
    ...worst.map(({ query, answers, scores }) => line(`  ${query.mailbox}: ${query.query}`, scores, answers)),
    ...KINDS.map((kind) =>
      line(kind, meanScores(asked, kind), asked.filter(({ query }) => query.kind === kind).length),
    ),
    ...mailboxes.map((mailbox) => {
      const own = asked.filter(({ query }) => query.mailbox === mailbox);
      return line(mailbox, meanScores(own), own.length);
    }),
  ];
}

/** Mailboxes are imported once for both that ask of them. */
let evaluation: Promise<SearchEvaluation> | undefined;
const evaluated = (): Promise<SearchEvaluation> => (evaluation ??= evaluateSearch());

export async function measureSearch(): Promise<Figure[]> {
  const found = await evaluated();
  for (const line of searchLines(found)) console.log(line);
  const { hybrid, ...parts } = meanScores(found.asked);
  for (const [part, value] of Object.entries(parts)) console.log(`nDCG@10 of ${part} alone: ${value.toFixed(3)}`);
  return [
    atLeast('search: labelled queries', readQueries().length, 80, 'queries', 0),
    atLeast('search: nDCG@10 of hybrid', hybrid, 0.8, '', 3),
    // More than nothing.
    atLeast(
      'search: nDCG@10 above the best of its three parts',
      hybrid - Math.max(...Object.values(parts)),
      0.001,
      '',
      3,
    ),
  ];
}

export async function measureSimilar(): Promise<Figure[]> {
  const { right, given, contacts } = (await evaluated()).similar;
  return [atLeast(`similar contacts: precision@5 of ${contacts}`, right / given, 0.7, '', 3)];
}
