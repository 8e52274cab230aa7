import { describe, expect, it } from '@jest/globals';
import { Concurrency } from './concurrency.js';

describe('Concurrency', () => {
  it('lets in as many as there is room for, and the next when one leaves', async () => {
    const gate = new Concurrency(5);
    const first = await gate.enter('a', 3, undefined);
    const second = await gate.enter('a', 3, undefined);
    expect([first.count, second.count]).toEqual([3, 2]);
    const order: string[] = [];
    const third = gate.enter('a', 3, undefined).then((slots) => (order.push('third'), slots));
    expect((await gate.enter('b', 1, undefined)).count).toBe(1);
    expect(order).toEqual([]);
    second.leave();
    expect((await third).count).toBe(2);
  });

  it('halves the bound once for the refusals of one moment, and grows back with success', async () => {
    let now = 0;
    const gate = new Concurrency(40, () => now);
    for (let refusal = 0; refusal < 4; refusal++) (await gate.enter('a', 10, undefined)).leave(10, true);
    expect(gate.limitOf('a')).toBe(20);
    now += 1_000;
    (await gate.enter('a', 10, undefined)).leave(10, true);
    expect(gate.limitOf('a')).toBe(10);
    for (let success = 0; success < 2_000; success++) (await gate.enter('a', 10, undefined)).leave();
    expect(gate.limitOf('a')).toBe(40);
  });

  it('forgets whoever no longer waits', async () => {
    const gate = new Concurrency(1);
    const held = await gate.enter('a', 1, undefined);
    const impatient = new AbortController();
    const given = gate.enter('a', 1, impatient.signal);
    const patient = gate.enter('a', 1, undefined);
    impatient.abort(new Error('enough'));
    await expect(given).rejects.toThrow('enough');
    held.leave();
    expect((await patient).count).toBe(1);
  });
});
