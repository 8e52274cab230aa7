import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sandboxEnvironment } from '../../apps/standalone/sandbox-environment.js';
import { createTestDatabase, distributed, testEnvironment } from '../setup/index.js';
import { randomPort } from '../setup/random-port.js';
import { ensureTemplate } from '../setup/template.js';
import { TestUser } from '../setup/test-user.js';
import { type Endpoint, endpoints } from './api-endpoints.js';
import { type Round, Target, quantile } from './api-load.js';
import { startApi, startBare, stop } from './api-process.js';
import { seed } from './api-seed.js';

// Compares the contact list and the timeline with a bare Node server that gives the same answers: alternating rounds of
// the same load, medians of their ratios. DATABASE_URL decides between a PostgreSQL server and the embedded database.
const CONCURRENCY = 8;
const CONNECTIONS = 5;
// Short rounds in turn, so that both servers meet the same moods of the machine.
const ROUNDS = 15;
const ROUND_MS = 1_000;

function report(label: string, rounds: readonly Round[]): void {
  const all = rounds.flatMap(({ latencies }) => latencies);
  const [p50, p95, p99] = [0.5, 0.95, 0.99].map((share) => quantile(all, share).toFixed(1));
  const perSecond = quantile(
    rounds.map((round) => round.perSecond),
    0.5,
  ).toFixed(0);
  console.log(
    `  ${label.padEnd(5)} ${perSecond.padStart(6)} requests/s   p50 ${p50} ms   p95 ${p95} ms   p99 ${p99} ms`,
  );
}

/** @returns whether the aim is met */
async function measure(
  { name, aim, graphql, bare }: Endpoint,
  apiUrl: string,
  bareUrl: string,
  user: TestUser,
): Promise<boolean> {
  const headers = { 'content-type': 'application/json', origin: apiUrl, cookie: user.cookie };
  const ours = new Target(
    apiUrl,
    graphql.map((body) => ({ path: '/graphql', method: 'POST', headers, body })),
    CONCURRENCY,
  );
  const theirs = new Target(
    bareUrl,
    bare.map((path) => ({ path, method: 'GET' })),
    CONCURRENCY,
  );
  try {
    for (const index of graphql.keys()) assert.deepEqual(await ours.answer(index), await theirs.answer(index));
    for (const target of [ours, theirs]) await target.round(ROUND_MS);
    const rounds: { ours: Round; theirs: Round }[] = [];
    for (let index = 0; index < ROUNDS; index++)
      rounds.push({ theirs: await theirs.round(ROUND_MS), ours: await ours.round(ROUND_MS) });
    const ratio = quantile(
      rounds.map((round) => round.ours.perSecond / round.theirs.perSecond),
      0.5,
    );
    console.log(`${name}: ratio ${ratio.toFixed(2)} (aim ${aim}); equal answers to ${graphql.length} request(s)`);
    report(
      'api',
      rounds.map((round) => round.ours),
    );
    report(
      'bare',
      rounds.map((round) => round.theirs),
    );
    return ratio >= aim;
  } finally {
    await Promise.all([ours.close(), theirs.close()]);
  }
}

await ensureTemplate();
const database = await createTestDatabase();
const folder = mkdtempSync(join(tmpdir(), 'omnicrm-bench-'));
const port = await randomPort();
const url = `http://127.0.0.1:${port}`;
const environment = {
  ...testEnvironment(database.url),
  ...sandboxEnvironment('http://127.0.0.1:9'),
  LOG_LEVEL: 'info',
  DATABASE_POOL: String(CONNECTIONS),
  PORT: String(port),
  PUBLIC_URL: url,
};
let met = true;
const api = await startApi(environment, join(folder, 'api.log'), url);
try {
  const user = await TestUser.create(url, database, 'Ada Example');
  const contactIds = await seed(database, user.userId);
  const bare = await startBare([database.url, user.userId, String(CONNECTIONS), distributed ? 'server' : 'embedded']);
  try {
    for (const endpoint of endpoints(contactIds)) met = (await measure(endpoint, url, bare.url, user)) && met;
  } finally {
    await stop(bare.child);
  }
} finally {
  await stop(api);
  await database.drop();
  rmSync(folder, { recursive: true, force: true });
}
process.exitCode = met ? 0 : 1;
