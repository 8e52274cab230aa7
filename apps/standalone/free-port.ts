import { createServer } from 'node:net';

/** @returns the wished port, or the next of fifty that nobody listens on. @throws Error when all are taken */
export async function freePort(wished: number, host: string): Promise<number> {
  if (wished === 0) return 0;
  for (let port = wished; port < wished + 50; port++) if (await isFree(port, host)) return port;
  throw new Error(`No free port from ${wished} to ${wished + 49}. Choose one with --port.`);
}

function isFree(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, host, () => server.close(() => resolve(true)));
  });
}
