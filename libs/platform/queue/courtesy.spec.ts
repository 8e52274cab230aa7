import { describe, expect, it } from '@jest/globals';
import { Courtesy } from './courtesy.js';

const timed = async (work: Promise<void>): Promise<number> => {
  const begun = performance.now();
  await work;
  return performance.now() - begun;
};

describe('Courtesy', () => {
  it('keeps nobody waiting when nobody is in a hurry', async () => {
    expect(await timed(new Courtesy().makeWay())).toBeLessThan(50);
  });

  it('lets long work wait until the last short work is over, and then all of it go on', async () => {
    const courtesy = new Courtesy();
    const [first, second] = [courtesy.hurry(), courtesy.hurry()];
    const order: string[] = [];
    const long = Promise.all([1, 2].map(() => courtesy.makeWay().then(() => order.push('long'))));
    first();
    first();
    order.push('short');
    second();
    await long;
    expect(order).toEqual(['short', 'long', 'long']);
    expect(await timed(courtesy.makeWay())).toBeLessThan(50);
  });

  it('makes the steps of long work smaller where somebody was in a hurry', () => {
    const courtesy = new Courtesy();
    expect(courtesy.portion(200)).toBe(200);
    courtesy.hurry()();
    expect(courtesy.portion(200)).toBe(50);
    expect(courtesy.portion(1)).toBe(1);
  });

  it('lets long work go on after a second, however long the hurry lasts', async () => {
    const courtesy = new Courtesy();
    const end = courtesy.hurry();
    expect(await timed(courtesy.makeWay())).toBeGreaterThanOrEqual(990);
    end();
  });
});
