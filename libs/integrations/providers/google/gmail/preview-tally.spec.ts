import { describe, expect, it } from '@jest/globals';
import type { Count } from './counter.js';
import { judgeSample } from './preview-people.js';
import { tallyOf } from './preview-tally.js';
import type { SampledMessage } from './sample.js';

const whole = (...ids: string[]): Count => ({ ids, estimate: 0, nextPageToken: null, started: true });
const part = (estimate: number, ...ids: string[]): Count => ({ ids, estimate, nextPageToken: 'more', started: true });
const none = { excluded: [], chosen: [], mail: [] };
const lines = (tally: ReturnType<typeof tallyOf>) =>
  tally.leftOut.map(({ reason, count, exact }) => [reason, count, exact]);

describe('tallyOf', () => {
  it('adds up the buckets when nothing is chosen', () => {
    const tally = tallyOf({ inBuckets: [whole('a', 'b'), whole('c')], ...none });
    expect(tally).toMatchObject({ total: 3, exact: true, leftOut: [] });
  });

  it('takes excluded labels away, and keeps to the chosen ones', () => {
    const tally = tallyOf({
      inBuckets: [whole('a', 'b', 'c'), whole('d', 'e')],
      excluded: [whole('a', 'x'), whole('x')],
      chosen: [whole('a', 'b'), whole('d', 'y')],
      mail: [whole('a', 'b', 'c', 'd', 'e', 'x', 'y', 'z')],
    });
    expect(tally.wanted.map(({ ids }) => ids)).toEqual([['b'], ['d']]);
    expect(tally.total).toBe(2);
    expect(lines(tally)).toEqual([
      ['excluded_label', 2, true],
      ['not_included_label', 3, true],
      ['excluded_query', 1, true],
    ]);
  });

  it('says what a search leaves over', () => {
    const tally = tallyOf({ ...none, inBuckets: [whole('a')], mail: [whole('a', 'b', 'c')] });
    expect(lines(tally)).toEqual([['excluded_query', 2, true]]);
  });

  it('scales what was not listed to the end, and says that it is an estimate', () => {
    const tally = tallyOf({ ...none, inBuckets: [part(100, 'a', 'b', 'c', 'd')], excluded: [whole('a')] });
    expect(tally).toMatchObject({ total: 75, exact: false });
    expect(lines(tally)).toEqual([['excluded_label', 1, true]]);
  });
});

describe('judgeSample', () => {
  const message = (sourceId: string, sender: string) =>
    ({ item: { sourceId }, people: { own: false, senders: [sender], recipients: [] } }) as unknown as SampledMessage;
  const rule = ({ senders }: { senders: readonly string[] }) =>
    senders.includes('out') ? ('excluded_person' as const) : undefined;

  it('is exact when every message was read', () => {
    const tally = tallyOf({ ...none, inBuckets: [whole('a', 'b', 'c')] });
    const judged = judgeSample([message('a', 'in'), message('b', 'out'), message('c', 'in')], rule, tally);
    expect(judged.leftOut).toMatchObject([{ count: 1, exact: true }]);
    expect(judged.countOf(['a', 'b'], 2)).toBe(1);
  });

  it('goes by the share of the sample otherwise', () => {
    const ids = Array.from({ length: 40 }, (_, index) => `m${index}`);
    const tally = tallyOf({ ...none, inBuckets: [whole(...ids)] });
    const judged = judgeSample([message('m0', 'in'), message('m1', 'out')], rule, tally);
    expect(judged).toMatchObject({ exact: false, leftOut: [{ count: 20, exact: false }] });
    expect(judged.countOf(ids, 40)).toBe(20);
  });

  it('leaves all as it is without a rule', () => {
    const tally = tallyOf({ ...none, inBuckets: [part(100, 'a')] });
    expect(judgeSample([], null, tally)).toMatchObject({ exact: true, leftOut: [] });
  });
});
