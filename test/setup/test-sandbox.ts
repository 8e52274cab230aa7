import { resolve } from 'node:path';
import { startChild } from '../../apps/standalone/child.js';

export interface TestSandbox {
  url: string;
  /** Calls an admin route of the sandbox, e.g. `admin('POST', '/accounts/you@studio.example/messages', {…})`. */
  admin<T>(method: string, path: string, body?: unknown): Promise<T>;
  stop(): Promise<void>;
}

/**
 * Starts the Google sandbox as a process.
 * @param args e.g. `['--mailbox', 'empty', '--account', 'you@studio.example']`
 */
export async function startTestSandbox(args: string[] = []): Promise<TestSandbox> {
  const child = await startChild(resolve('dist/apps/google-sandbox/main.js'), ['--port', '0', ...args]);
  return {
    url: child.url,
    admin: async <T>(method: string, path: string, body?: unknown) => {
      const response = await fetch(`${child.url}/admin${path}`, {
        method,
        ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
      });
      const text = await response.text();
      if (!response.ok) throw new Error(`sandbox ${method} ${path}: ${response.status} ${text}`);
      return (text ? JSON.parse(text) : undefined) as T;
    },
    stop: child.stop,
  };
}
