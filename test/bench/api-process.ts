import { type ChildProcess, spawn } from 'node:child_process';
import { openSync } from 'node:fs';
import { once } from 'node:events';
import { resolve } from 'node:path';
import type { Environment } from '../../libs/platform/config/index.js';
import { waitFor } from '../setup/wait-for.js';

/** Starts the built API with its log in a file, where nobody's reading slows it down. */
export async function startApi(environment: Environment, logFile: string, url: string): Promise<ChildProcess> {
  const log = openSync(logFile, 'a');
  const child = spawn(process.execPath, [resolve('dist/apps/api/main.js')], {
    env: environment as NodeJS.ProcessEnv,
    stdio: ['ignore', log, log],
  });
  await waitFor('the API to be ready', async () => {
    if (child.exitCode !== null) throw new Error(`The API ended with ${child.exitCode}, see ${logFile}`);
    return (await fetch(`${url}/health/ready`)).ok;
  });
  return child;
}

/** Starts the bare server. @returns the process and its address */
export async function startBare(args: string[]): Promise<{ child: ChildProcess; url: string }> {
  const child = spawn(process.execPath, [resolve('dist/test/bench/api-bare.main.js'), ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [port] = (await once(child.stdout!, 'data')) as [Buffer];
  return { child, url: `http://127.0.0.1:${port.toString().trim()}` };
}

/** Ends a process and waits for it. */
export async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  await once(child, 'exit');
}
