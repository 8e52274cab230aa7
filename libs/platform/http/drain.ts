import { once } from 'node:events';
import type { Readable } from 'node:stream';

/**
 * Takes in the rest of a body that was refused, for a while: a client that still sends would not see the answer.
 * @returns whether all of it came
 */
export async function drain(body: Readable, forMs: number): Promise<boolean> {
  if (body.readableEnded || body.destroyed) return body.readableEnded;
  body.resume();
  const signal = AbortSignal.timeout(forMs);
  await Promise.race([once(body, 'end', { signal }), once(body, 'close', { signal })]).catch(() => undefined);
  return body.readableEnded;
}
