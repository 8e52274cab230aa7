import { type ChildProcess, spawn } from 'node:child_process';
import { resolve } from 'node:path';
import type { Environment } from '../../libs/platform/config/index.js';
import { waitFor } from './wait-for.js';

export interface TestProcess {
  pid: number;
  /** What it has logged so far. */
  output(): string;
  stop(): Promise<void>;
  /** kill -9: it gets no chance to tidy up. */
  kill(): Promise<void>;
}

/**
 * Starts a built entry point as a process, and waits until it is ready.
 * @param script    below dist/, e.g. `apps/api/main.js`
 * @param healthUrl answers 2xx when it is ready
 */
export async function startTestProcess(
  script: string,
  environment: Environment,
  healthUrl: string,
): Promise<TestProcess> {
  const child = spawn(process.execPath, [resolve('dist', script)], {
    env: environment as NodeJS.ProcessEnv,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data: Buffer) => (output += data.toString()));
  const ready = waitFor(`${script} to be ready`, async () => child.exitCode !== null || (await fetch(healthUrl)).ok);
  await ready.catch(() => child.kill('SIGKILL'));
  if (child.exitCode !== null || child.signalCode !== null || child.killed)
    throw new Error(`${script} did not become ready:\n${output.slice(-4_000)}`);
  return {
    pid: child.pid!,
    output: () => output,
    stop: () => end(child, 'SIGTERM'),
    kill: () => end(child, 'SIGKILL'),
  };
}

function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((done) => {
    child.once('exit', () => done());
    child.kill(signal);
  });
}
