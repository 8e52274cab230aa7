import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { startTestSystem, testEnvironment } from '../setup/index.js';

export interface MboxImport {
  /** From the start of the command to its end, everything normalized. */
  readonly seconds: number;
  /** Peak resident memory in MB, by process. */
  readonly peaks: Readonly<Record<string, number>>;
  /** Messages in the file. */
  readonly messages: number;
  /** Interactions afterwards. */
  readonly imported: number;
}

const TEXT = 'We walked the site and agreed on the next steps. The estimate follows by Friday.\r\n'.repeat(20);
const FILE = `${'QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVphYmNkZWZnaGlqa2xtbm9wcXJzdHV2d3h5eg'.padEnd(76, 'A')}\r\n`.repeat(
  600,
);

/**
 * Imports an mbox of this size with the command line, and watches the memory of the command and of the worker.
 * @throws Error when the command fails
 */
export async function measureMboxImport(megabytes: number): Promise<MboxImport> {
  const folder = mkdtempSync(join(tmpdir(), 'omnicrm-mbox-'));
  const system = await startTestSystem({ environment: { SYNC_POLL_MINUTES: '1440' } });
  try {
    const path = join(folder, 'large.mbox');
    const messages = await writeMbox(path, megabytes * 1024 * 1024);
    await system.signIn();
    const started = performance.now();
    const commandPeak = await runImport(path, system.database.url);
    const seconds = (performance.now() - started) / 1000;
    const [row] = await system.database.query<{ n: number }>('select count(*)::int n from interactions');
    const peaks = { 'import command': commandPeak, worker: peakMemory(system.worker.pid()) };
    return { seconds, peaks, messages, imported: row?.n ?? 0 };
  } finally {
    await system.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The same few messages with new ids, every third with a file. @returns how many */
async function writeMbox(path: string, bytes: number): Promise<number> {
  const file = createWriteStream(path);
  let written = 0;
  let count = 0;
  while (written < bytes) {
    const text = messageText(count++);
    written += text.length;
    if (!file.write(text)) await once(file, 'drain');
  }
  file.end();
  await once(file, 'close');
  return count;
}

function messageText(index: number): string {
  const date = new Date(Date.UTC(2026, 0, 1) - index * 600_000).toUTCString();
  const withFile = index % 3 === 0;
  const head =
    `From person@partner.example Thu Jan  1 00:00:00 2026\r\nFrom: Person ${index % 500} <person${index % 500}@partner.example>\r\n` +
    `To: you@studio.example\r\nDate: ${date}\r\nSubject: Matter ${index % 1000}\r\nMessage-ID: <large-${index}@partner.example>\r\n`;
  if (!withFile) return `${head}\r\n${TEXT}\r\n`;
  return (
    `${head}Content-Type: multipart/mixed; boundary=part\r\n\r\n--part\r\nContent-Type: text/plain\r\n\r\n${TEXT}\r\n` +
    `--part\r\nContent-Type: application/pdf; name=plan.pdf\r\nContent-Transfer-Encoding: base64\r\n\r\n${FILE}\r\n--part--\r\n\r\n`
  );
}

/** @returns the command's peak resident memory, MB */
async function runImport(path: string, databaseUrl: string): Promise<number> {
  const script = resolve('dist/apps/cli/main.js');
  const command = spawn(process.execPath, ['--enable-source-maps', script, 'import', path, '--yes', '--wait', '7200'], {
    env: testEnvironment(databaseUrl) as NodeJS.ProcessEnv,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [command.stdout, command.stderr])
    stream.on('data', (data: Buffer) => (output += data.toString()));
  let peak = 0;
  const watch = setInterval(() => (peak = Math.max(peak, peakMemory(command.pid!))), 200);
  const [code] = (await once(command, 'close')) as [number | null];
  clearInterval(watch);
  if (code !== 0) throw new Error(`omnicrm import ended with ${code}:\n${output.slice(-2_000)}`);
  return peak;
}

/** Linux; 0 once the process is gone. */
function peakMemory(pid: number): number {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}
