import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Coalescer } from './coalescer.js';
import type { LiveFrame } from './frame.js';

const frame = (id: number, batchId = 'one'): LiveFrame => ({ id: `${id}`, topic: 'batch', ids: { batchId } });

describe('Coalescer', () => {
  let sent: string[];
  let coalescer: Coalescer;
  beforeEach(() => {
    jest.useFakeTimers();
    sent = [];
    coalescer = new Coalescer(({ id }) => void sent.push(id), 250);
  });
  afterEach(() => void jest.useRealTimers());

  it('lets the first through at once, and the last of a burst at the end of the moment', () => {
    for (let id = 1; id <= 9; id++) coalescer.offer(frame(id));
    expect(sent).toEqual(['1']);
    jest.advanceTimersByTime(250);
    expect(sent).toEqual(['1', '9']);
    jest.advanceTimersByTime(1_000);
    expect(sent).toEqual(['1', '9']);
  });

  it('sends at most four a second of the same thing, and always the last', () => {
    for (let id = 1; id <= 100; id++) {
      coalescer.offer(frame(id));
      jest.advanceTimersByTime(100);
    }
    jest.advanceTimersByTime(1_000);
    expect(sent.length).toBeLessThanOrEqual(10 * 4 + 1);
    expect(sent.at(-1)).toBe('100');
  });

  it('does not let one thing hold up another', () => {
    coalescer.offer(frame(1, 'one'));
    coalescer.offer(frame(2, 'other'));
    expect(sent).toEqual(['1', '2']);
  });

  it('sends nothing once closed', () => {
    coalescer.offer(frame(1));
    coalescer.offer(frame(2));
    coalescer.close();
    jest.advanceTimersByTime(1_000);
    expect(sent).toEqual(['1']);
    expect(jest.getTimerCount()).toBe(0);
  });
});
