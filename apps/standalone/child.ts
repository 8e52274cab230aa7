import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

export interface ReadyChild {
  url: string;
  pid: number;
  stop(): Promise<void>;
}

/**
 * Starts a Node script that prints one line `{"ready":true,"url":…}` when it serves.
 * @throws Error with what it printed when it ends before that
 */
export function startChild(script: string, args: string[]): Promise<ReadyChild> {
  // Its own process group: Ctrl-C goes to the parent, which stops its children in order.
  const child = spawn(process.execPath, [script, ...args], { stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  let printed = '';
  child.stderr.on('data', (data: Buffer) => (printed = (printed + data.toString()).slice(-4_000)));
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`${script} ended with code ${code}\n${printed}`)));
    createInterface({ input: child.stdout }).on('line', (line) => {
      const url = readyUrl(line);
      if (url) resolve({ url, pid: child.pid!, stop: () => stop(child) });
      else printed = (printed + line).slice(-4_000);
    });
  });
}

function readyUrl(line: string): string | undefined {
  if (!line.startsWith('{')) return undefined;
  const { ready, url } = JSON.parse(line) as { ready?: boolean; url?: string };
  return ready ? url : undefined;
}

function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });
}
