import { describe, expect, it } from '@jest/globals';
import { within } from './within.js';

describe('within', () => {
  it('gives what the work gives, or its error', async () => {
    await expect(within(1_000, Promise.resolve(7))).resolves.toBe(7);
    await expect(within(1_000, Promise.reject(new Error('its own')))).rejects.toThrow('its own');
  });

  it('gives up on what takes too long', async () => {
    await expect(within(5, new Promise(() => undefined))).rejects.toThrow('no answer within 5 ms');
  });
});
