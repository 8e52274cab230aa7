import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import type { Environment } from '../../libs/platform/config/index.js';
import { waitFor } from '../setup/wait-for.js';
import type { Connection } from './population.js';

interface Run {
  readonly child: ChildProcess;
  output(): string;
}

function start(script: string, args: string[], environment: Environment): Run {
  const child = spawn(process.execPath, [resolve('dist', script), ...args], {
    env: environment as NodeJS.ProcessEnv,
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data: Buffer) => (output += data.toString()));
  return { child, output: () => output };
}

/** Waits for a process to end. @returns its exit code; null when it was killed */
async function ended({ child }: Run): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  return child.exitCode;
}

/** Runs a command of the CLI to its end. @returns exit code (null when it was killed) and what it printed */
export async function omnicrm(
  args: string[],
  environment: Environment,
): Promise<{ code: number | null; output: string }> {
  const run = start('apps/cli/main.js', args, environment);
  run.child.stdin?.end();
  const code = await ended(run);
  return { code, output: run.output() };
}

/**
 * Begins a rotation and kills it with SIGKILL as soon as `isTime`.
 * @returns false when it had ended before
 */
export async function killedRotation(environment: Environment, isTime: () => Promise<boolean>): Promise<boolean> {
  const run = start('apps/cli/main.js', ['keys', 'rotate'], environment);
  await waitFor('the moment to kill', async () => run.child.exitCode !== null || (await isTime()), 120_000, 5);
  run.child.kill('SIGKILL');
  return (await ended(run)) === null;
}

/** Renews the access of connections in a process of its own, until told to stop. */
export async function startRenewer(
  environment: Environment,
  connections: readonly Connection[],
): Promise<{ stop(): Promise<Map<string, string>> }> {
  const run = start('test/rotation/renewer.main.js', [], environment);
  await waitFor('the renewer to be ready', () => run.child.exitCode !== null || run.output().includes('ready'));
  run.child.stdin?.write(`${JSON.stringify(connections)}\n`);
  return {
    stop: async () => {
      run.child.stdin?.end();
      const code = await ended(run);
      if (code !== 0) throw new Error(`The renewer ended with ${code}: ${run.output().slice(-500)}`);
      const lines = run
        .output()
        .split('\n')
        .filter((line) => line.includes(' '));
      return new Map(lines.map((line) => line.split(' ') as [string, string]));
    },
  };
}
