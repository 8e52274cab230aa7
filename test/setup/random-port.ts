import { freePort } from '../../apps/standalone/free-port.js';

const [FIRST, LAST] = [20_000, 32_000];

/**
 * A port that nobody listens on. Below those that systems give to outgoing connections: one of these could take the port
 * before the process that it is for has started.
 */
export function randomPort(): Promise<number> {
  return freePort(FIRST + Math.floor(Math.random() * (LAST - FIRST)), '127.0.0.1');
}
