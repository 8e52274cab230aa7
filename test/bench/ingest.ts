import { readFileSync } from 'node:fs';
import { approveAll, distributed, finishedBatch, startTestSystem } from '../setup/index.js';
import { ensureTemplate } from '../setup/template.js';
import { copySeconds } from './copy-baseline.js';

const MESSAGES = Number(process.argv[2] ?? 20_000);
const AIM_RATIO = 0.25;
const AIM_WORKER_MB = 300;

/** Peak resident memory of a process, MB (Linux). */
function peakMemory(pid: number): number {
  return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
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
  const copies = await copySeconds(system.database.url, 3);
  const copy = copies[1]!;
  const [{ interactions } = { interactions: 0 }] = await system.database.query<{ interactions: number }>(
    'select count(*)::int as interactions from interactions',
  );
  const ratio = copy / seconds;
  missed = ratio < AIM_RATIO || workerMb > AIM_WORKER_MB || !ledger.complete || ledger.stored !== interactions;
  console.log(
    [
      `mode             ${distributed ? 'distributed: api, worker, PostgreSQL' : 'standalone: one process, embedded database'}`,
      `batch            ${state}: listed ${ledger.listed}, stored ${ledger.stored}, skipped ${ledger.skippedTotal}, failed ${ledger.failedTotal}; ${interactions} interactions`,
      `preview          ${((approved - started) / 1000).toFixed(2)} s`,
      `ingest           ${seconds.toFixed(1)} s, ${Math.round(ledger.listed / seconds)} messages/s end to end`,
      `COPY + INSERT    ${copy.toFixed(1)} s for the same finished rows (median of ${copies.map((value) => value.toFixed(1)).join(', ')})`,
      `ratio            ${(ratio * 100).toFixed(1)} % (aim ≥ ${AIM_RATIO * 100} %)`,
      `worker memory    ${workerMb.toFixed(0)} MB at its peak (aim ≤ ${AIM_WORKER_MB} MB)`,
    ].join('\n'),
  );
} finally {
  await system.stop();
}
process.exit(missed ? 1 : 0);
