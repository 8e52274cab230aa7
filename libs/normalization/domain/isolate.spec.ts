import { describe, expect, it } from '@jest/globals';
import { isolateFaults } from './isolate.js';

class Poison extends Error {}

/** Writes numbers, all or nothing; some are poison. */
async function run(
  items: number[],
  poison: number[],
  isItemsFault: (error: unknown) => boolean = (error) => error instanceof Poison,
) {
  const written: number[] = [];
  const aside: number[] = [];
  let attempts = 0;
  const attempt = async (some: readonly number[]) => {
    attempts += 1;
    if (some.some((item) => poison.includes(item))) throw new Poison();
    written.push(...some);
  };
  await isolateFaults(items, { attempt, setAside: async (item) => void aside.push(item), isItemsFault });
  return { written, aside, attempts };
}

const range = (count: number) => Array.from({ length: count }, (_, i) => i);

describe('isolating faults', () => {
  it('takes one attempt when all is well', async () => {
    expect(await run(range(250), [])).toEqual({ written: range(250), aside: [], attempts: 1 });
  });

  it.each([[[0]], [[249]], [[7, 8]], [[100]], [range(5)]])('sets aside %j alone', async (poison) => {
    const { written, aside, attempts } = await run(range(250), poison);
    expect(aside).toEqual(poison);
    expect(written).toEqual(range(250).filter((item) => !poison.includes(item)));
    expect(attempts).toBeLessThanOrEqual(1 + poison.length * 18);
  });

  it('does nothing with nothing', async () => expect(await run([], [])).toMatchObject({ attempts: 0 }));

  it('passes on what is no item’s fault', async () => {
    await expect(run(range(4), [1], () => false)).rejects.toThrow(Poison);
  });
});
