import type { AddressInfo } from 'node:net';
import { makeDispatcher } from './http/dispatch.js';
import { createTransport } from './http/transport.js';
import { resolveOptions, type SandboxOptions } from './options.js';
import { Sandbox } from './sandbox.js';

export type { SandboxOptions } from './options.js';
export type { AccountSpec } from './accounts/account.js';

export interface RunningSandbox {
  /** Base URL without a final slash. */
  url: string;
  port: number;
  /** The sandbox behind the server, for tests in the same process. */
  sandbox: Sandbox;
  /** Closes the server and its connections. */
  stop(): Promise<void>;
}

/** Starts a sandbox and answers once it listens. Throws when a folder cannot be read or the port is taken. */
export async function startSandbox(options: SandboxOptions = {}): Promise<RunningSandbox> {
  const resolved = resolveOptions(options);
  const sandbox = new Sandbox(resolved);
  const server = createTransport(makeDispatcher(sandbox), resolved.latencyMs);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(resolved.port, resolved.host, resolve);
  });
  const { port } = server.address() as AddressInfo;
  const host = resolved.host.includes(':') ? `[${resolved.host}]` : resolved.host;
  const stop = (): Promise<void> =>
    new Promise((resolve) => {
      sandbox.push.close();
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { url: `http://${host}:${port}`, port, sandbox, stop };
}
