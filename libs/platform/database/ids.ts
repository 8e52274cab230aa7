import { v7 } from 'uuid';

const RANDOM_BYTES = 16;
const pool = new Uint8Array(256 * RANDOM_BYTES);
let used = pool.length;
let latest = { msecs: -Infinity, seq: 0 };

/** A new key: UUID version 7, so that keys grow with time and indexes stay dense. */
export function newId(): string {
  const msecs = Date.now();
  const random = randomBytes();
  // Those of one millisecond are counted from a random number, as RFC 9562 proposes.
  if (msecs > latest.msecs) latest = { msecs, seq: new DataView(random.buffer, random.byteOffset).getUint32(0) >>> 1 };
  else latest.seq += 1;
  return v7({ random, ...latest });
}

/** From a pool: the system is asked once for many keys. */
function randomBytes(): Uint8Array {
  if (used === pool.length) {
    crypto.getRandomValues(pool);
    used = 0;
  }
  return pool.subarray(used, (used += RANDOM_BYTES));
}
