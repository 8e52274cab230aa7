import { describe, expect, it } from '@jest/globals';
import { Outbox } from './outbox.js';

const settled = () => new Promise((done) => setImmediate(done));

describe('Outbox', () => {
  it('sends in order and in batches', async () => {
    const batches: string[][] = [];
    const outbox = new Outbox(async (texts) => void batches.push(texts));
    const texts = Array.from({ length: 150 }, (_, index) => `${index}`);
    for (const text of texts) outbox.push(text);
    await settled();
    expect(batches.flat()).toEqual(texts);
    expect(batches.length).toBeLessThan(5);
  });

  it('keeps the newest while the server is away, and sends them when it is back', async () => {
    const sent: string[] = [];
    let away = true;
    let attempts = 0;
    const outbox = new Outbox(async (texts) => {
      attempts++;
      if (away) throw new Error('away');
      sent.push(...texts);
    });
    for (let index = 0; index < 3_000; index++) outbox.push(`${index}`);
    await settled();
    expect(attempts).toBe(1);
    away = false;
    outbox.flush();
    await settled();
    expect(sent).toEqual(Array.from({ length: 1_000 }, (_, index) => `${index + 2_000}`));
  });

  it('sends nothing after it was closed', async () => {
    const sent: string[] = [];
    const outbox = new Outbox(async (texts) => void sent.push(...texts));
    outbox.close();
    outbox.push('late');
    await settled();
    expect(sent).toEqual([]);
  });
});
