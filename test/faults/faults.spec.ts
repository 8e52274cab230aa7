import { describe, expect, it } from '@jest/globals';
import { redisUrl } from '../setup/mode.js';
import type { Backend } from './fault-row.js';
import { faultRows } from './rows/index.js';

const backend: Backend = redisUrl ? 'redis' : 'postgres';
const seed = Number(process.env.FAULT_SEED ?? 1);

// The short form of `npm run test:faults`, on the backend that the suite runs on.
describe(`faults, queue on ${backend}`, () => {
  for (const row of faultRows) {
    const reason = row.notOn?.(backend) ?? null;
    (reason ? it.skip : it)(
      `${row.id} ${row.title}${reason ? ` (${reason})` : ''}`,
      async () => {
        const { lost, doubled, problems } = await row.run({ backend, seed, quick: true });
        expect({ lost, doubled, problems }).toEqual({ lost: 0, doubled: 0, problems: [] });
      },
      300_000,
    );
  }
});
