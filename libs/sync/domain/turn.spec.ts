import { describe, expect, it } from '@jest/globals';
import { Turn } from './turn.js';

describe('Turn', () => {
  const turnAt = (waiting: () => boolean) => {
    const clock = { now: 0, asked: 0 };
    const asks = () => {
      clock.asked++;
      return Promise.resolve(waiting());
    };
    return { clock, turn: new Turn(1_000, asks, () => clock.now) };
  };

  it('asks for others only when its time is over, and ends when they wait', async () => {
    const { clock, turn } = turnAt(() => true);
    clock.now = 999;
    expect(await turn.isOver()).toBe(false);
    expect(clock.asked).toBe(0);
    clock.now = 1_000;
    expect(await turn.isOver()).toBe(true);
  });

  it('goes on when nobody waits, ten times at most', async () => {
    const { clock, turn } = turnAt(() => false);
    const over: boolean[] = [];
    for (clock.now = 1_000; clock.now <= 10_000; clock.now += 1_000) over.push(await turn.isOver());
    expect(over).toEqual([...Array<boolean>(9).fill(false), true]);
    expect(clock.asked).toBe(9);
  });
});
