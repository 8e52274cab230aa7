import { distributed } from '../../setup/index.js';
import type { TestUser } from '../../setup/test-user.js';
import { Target, quantile } from '../api-load.js';
import { type Figure, atMost } from '../sync/figure.js';

const REQUESTS = 200;

/** What is asked over and over. */
export interface Question {
  name: string;
  query: string;
  variables?: object;
  /** Most milliseconds that 95 of 100 answers may take. */
  aim: number;
}

/**
 * Asks each question over HTTP, one request after the other, as one person would.
 * @param url of an API on the user's database
 * @throws when an answer is an error or holds nothing
 */
export async function measureAnswers(url: string, user: TestUser, questions: readonly Question[]): Promise<Figure[]> {
  const headers = { 'content-type': 'application/json', origin: url, cookie: user.cookie };
  const figures: Figure[] = [];
  for (const { name, aim, query, variables } of questions) {
    const body = JSON.stringify({ query, variables });
    const target = new Target(url, [{ path: '/graphql', method: 'POST', headers, body }], 1);
    try {
      const answer = (await target.answer(0)) as { errors?: unknown[]; data: unknown };
      if (answer.errors) throw new Error(`${name}: ${JSON.stringify(answer.errors)}`);
      if (!JSON.stringify(answer.data).includes('"cursor"')) throw new Error(`${name} finds nothing`);
      const latencies = await target.oneByOne(REQUESTS);
      const figure = atMost(name, quantile(latencies, 0.95), aim, 'ms');
      const value = `p95 ${figure.value} (median ${quantile(latencies, 0.5).toFixed(1)} ms)`;
      // The embedded database is not what has to be quick.
      figures.push(distributed ? { ...figure, value } : { ...figure, value, aim: 'printed only', reached: true });
    } finally {
      await target.close();
    }
  }
  return figures;
}
