import { readFileSync } from 'node:fs';
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import pg from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { approveAll, createTestDatabase, distributed, finishedBatch, startTestSystem } from '../setup/index.js';
import { ensureTemplate } from '../setup/template.js';

/** Tables that an import writes, in the order in which their keys refer to each other. */
const TABLES = [
  'sync_items',
  'raw_events',
  'contacts',
  'contact_identities',
  'interactions',
  'interaction_participants',
];
const PREREQUISITES = ['users', 'integrations', 'sync_batches'];
const MESSAGES = Number(process.argv[2] ?? 20_000);
const AIM_RATIO = 0.25;
const AIM_WORKER_MB = 300;

/** Peak resident memory of a process, MB (Linux). */
function peakMemory(pid: number): number {
  return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
}

async function dump(client: pg.Client, table: string): Promise<Buffer[]> {
  const chunks: Buffer[] = [];
  const sink = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      chunks.push(chunk);
      done();
    },
  });
  await pipeline(client.query(copyTo(`copy ${table} to stdout`)), sink);
  return chunks;
}

const load = (client: pg.Client, table: string, rows: Buffer[]) =>
  pipeline(Readable.from(rows), client.query(copyFrom(`copy ${table} from stdin`)));

/** Seconds that a plain COPY and INSERT … SELECT take for the same finished rows, into tables with the same indexes. */
async function copySeconds(source: string): Promise<number> {
  const from = new pg.Client(source);
  await from.connect();
  const rows = new Map<string, Buffer[]>();
  for (const table of [...PREREQUISITES, ...TABLES]) rows.set(table, await dump(from, table));
  await from.end();
  const database = await createTestDatabase();
  const into = new pg.Client(database.url);
  await into.connect();
  try {
    for (const table of PREREQUISITES) await load(into, table, rows.get(table)!);
    const started = performance.now();
    for (const table of TABLES) {
      await into.query(`create temp table incoming (like ${table} including defaults)`);
      await load(into, 'incoming', rows.get(table)!);
      await into.query(`insert into ${table} select * from incoming`);
      await into.query('drop table incoming');
    }
    return (performance.now() - started) / 1000;
  } finally {
    await into.end();
    await database.drop();
  }
}

if (!distributed) {
  console.log('bench:ingest compares with COPY and needs a PostgreSQL server: set DATABASE_URL (and REDIS_URL).');
  process.exit(1);
}
await ensureTemplate();
const system = await startTestSystem({
  sandbox: ['--mailbox', 'empty', '--synthetic', String(MESSAGES), '--quota', 'off'],
  environment: { SYNC_POLL_MINUTES: '1440' },
});
let missed: boolean;
try {
  const user = await system.signIn();
  const { google_gmail: integrationId } = await user.connect(['google_gmail']);
  const started = performance.now();
  const { batchId } = await approveAll(user, integrationId!);
  const approved = performance.now();
  const { state, ledger } = await finishedBatch(user, batchId, 1_000);
  const seconds = (performance.now() - approved) / 1000;
  const workerMb = peakMemory(system.worker.pid());
  const copies = [
    await copySeconds(system.database.url),
    await copySeconds(system.database.url),
    await copySeconds(system.database.url),
  ];
  const copy = copies.sort((a, b) => a - b)[1]!;
  const [{ interactions } = { interactions: 0 }] = await system.database.query<{ interactions: number }>(
    'select count(*)::int as interactions from interactions',
  );
  const ratio = copy / seconds;
  missed = ratio < AIM_RATIO || workerMb > AIM_WORKER_MB || !ledger.complete || ledger.stored !== interactions;
  console.log(
    `batch            ${state}: listed ${ledger.listed}, stored ${ledger.stored}, skipped ${ledger.skippedTotal}, failed ${ledger.failedTotal}; ${interactions} interactions`,
  );
  console.log(`preview          ${((approved - started) / 1000).toFixed(2)} s`);
  console.log(`ingest           ${seconds.toFixed(1)} s, ${Math.round(ledger.listed / seconds)} messages/s end to end`);
  console.log(
    `COPY + INSERT    ${copy.toFixed(1)} s for the same finished rows (median of 3: ${copies.map((value) => value.toFixed(1)).join(', ')})`,
  );
  console.log(`ratio            ${(ratio * 100).toFixed(1)} % (aim ≥ ${AIM_RATIO * 100} %)`);
  console.log(`worker memory    ${workerMb.toFixed(0)} MB at its peak (aim ≤ ${AIM_WORKER_MB} MB)`);
} finally {
  await system.stop();
}
process.exit(missed ? 1 : 0);
