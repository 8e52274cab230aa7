import { describe, expect, it } from '@jest/globals';
import { corpus } from '../torture/files.js';
import { hostileCalendars } from '../torture/hostile/calendars.js';
import { hostileMail } from '../torture/hostile/mail.js';
import { mutated } from '../torture/hostile/mutated.js';
import { type ReadFile, readFile } from '../torture/read-file.js';

/** Of processor time, for one file. */
const LONGEST_SECONDS = 2;
// The same files each time; TORTURE_SEED and TORTURE_MUTATIONS try others.
const SEED = Number(process.env.TORTURE_SEED ?? 263_300);
const MUTATIONS = Number(process.env.TORTURE_MUTATIONS ?? 400);

/** Processor time is that of the whole process, its collector included: what is slow by itself is slow the second time too. */
async function readTwiceIfSlow(input: { name: string; content: Buffer }): Promise<ReadFile> {
  const found = await readFile(input);
  return found.seconds > LONGEST_SECONDS ? readFile(input) : found;
}

describe('bad input', () => {
  it.each(['torture', 'calendars'])('every file of %s is read, set aside or refused, in time', async (name) => {
    const files = corpus(name);
    if (!files) {
      console.log(`skipped: there is no ${name}`);
      return;
    }
    let read = 0;
    for (const { name: file, content } of files) {
      const found = await readTwiceIfSlow({ name: file, content: content() });
      expect([file, found.seconds]).toEqual([file, Math.min(found.seconds, LONGEST_SECONDS)]);
      read += found.read;
    }
    expect(read).toBeGreaterThan(500);
  });

  it.each([...hostileMail, ...hostileCalendars].map((input) => [input.name, input] as const))(
    '%s',
    async (name, { content, fewestRead }) => {
      const found = await readTwiceIfSlow({ name, content: content() });
      expect(found.seconds).toBeLessThan(LONGEST_SECONDS);
      expect(found.read).toBeGreaterThanOrEqual(fewestRead);
    },
  );

  it(`${MUTATIONS} files in which something went wrong, from seed ${SEED}`, async () => {
    let read = 0;
    for (let seed = SEED; seed < SEED + MUTATIONS; seed += 1) {
      const found = await readTwiceIfSlow(mutated(seed));
      // Two hundred copies of a series take two hundred times as long as one.
      const limit = LONGEST_SECONDS + (found.read + found.setAside.length) / 50;
      expect([seed, found.seconds]).toEqual([seed, Math.min(found.seconds, limit)]);
      read += found.read;
    }
    // Some that are cut hold nothing any more, and some hold hundreds; most of the time it is about one for each.
    expect(read).toBeGreaterThan(MUTATIONS / 4);
  });
});
