import { describe, expect, it } from '@jest/globals';
import { costOf, mostOfChat, mostOfEmbeddings } from './price.js';

const price = { inputPrice: 15, outputPrice: 60 };
const free = { inputPrice: 0, outputPrice: 0 };

describe('costOf', () => {
  it.each([
    [1_000_000, 0, 15],
    [0, 1_000_000, 60],
    [1, 0, 0.000015],
    [0, 0, 0],
  ])('takes %d read and %d written tokens for %d credits', (inputTokens, outputTokens, credits) =>
    expect(costOf(price, { inputTokens, outputTokens })).toBe(credits),
  );

  it('rounds up to a millionth, so that nothing is free that has a price', () => {
    expect(costOf({ inputPrice: 0.1, outputPrice: 0 }, { inputTokens: 1, outputTokens: 0 })).toBe(0.000001);
    expect(costOf(free, { inputTokens: 1e9, outputTokens: 1e9 })).toBe(0);
  });
});

describe('the most that a call can cost', () => {
  const request = {
    system: 'é'.repeat(100),
    messages: [{ role: 'user' as const, content: 'Hi' }],
    maxOutputTokens: 50,
  };

  it('counts a token for each byte, and as many as may be written', () => {
    const most = mostOfChat(price, request);
    expect(most).toBeGreaterThanOrEqual(costOf(price, { inputTokens: 202, outputTokens: 50 }));
    expect(most).toBeLessThan(costOf(price, { inputTokens: 500, outputTokens: 50 }));
  });

  it('leaves out what is not sent', () =>
    expect(mostOfChat(price, { ...request, evidence: 'x'.repeat(1_000) })).toBe(mostOfChat(price, request)));

  it('is nothing for what runs here', () => {
    expect(mostOfChat(free, request)).toBe(0);
    expect(mostOfEmbeddings(free, ['a', 'b'])).toBe(0);
  });

  it('grows with every text', () =>
    expect(mostOfEmbeddings(price, ['a', 'b'])).toBe(2 * mostOfEmbeddings(price, ['a'])));
});
