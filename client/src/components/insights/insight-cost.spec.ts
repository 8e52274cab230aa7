import { describe, expect, it } from '@jest/globals';
import { insightCost } from './insight-cost.js';

describe('what an insight cost', () => {
  it.each([
    [0, 'no credits'],
    [0.004, 'less than 0.01 credits'],
    [0.25, '0.25 credits'],
    [3, '3 credits'],
  ])('%d is told as %s', (cost, text) => expect(insightCost(cost)).toBe(text));
});
