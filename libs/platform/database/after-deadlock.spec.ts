import { describe, expect, it } from '@jest/globals';
import { afterDeadlock } from './after-deadlock.js';

const failed = (code: string) => Object.assign(new Error(code), { code });

describe('afterDeadlock', () => {
  it('does the work again until it comes through', async () => {
    const fails = [failed('40P01'), failed('40P01')];
    const work = () => (fails.length > 0 ? Promise.reject(fails.shift()!) : Promise.resolve('done'));
    expect(await afterDeadlock(work)).toBe('done');
  });

  it('gives up when it loses again and again', async () => {
    let times = 0;
    const work = () => Promise.reject(failed(++times > 0 ? '40P01' : ''));
    await expect(afterDeadlock(work)).rejects.toMatchObject({ code: '40P01' });
    expect(times).toBe(4);
  });

  it.each(['23505', '25P02', '57014'])('passes on %s at once', async (code) => {
    let times = 0;
    await expect(afterDeadlock(() => Promise.reject(failed(++times === 1 ? code : '')))).rejects.toMatchObject({
      code,
    });
    expect(times).toBe(1);
  });
});
