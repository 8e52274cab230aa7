import { describe, expect, it } from '@jest/globals';
import { optionsFor, provenSince, windowOf } from './window.js';

const now = new Date('2026-03-31T12:00:00.000Z');

describe('the window of a batch', () => {
  it('is fixed to an instant', () => {
    const options = optionsFor(30, now);
    expect(options).toEqual({ lookBackDays: 30, after: '2026-03-01T12:00:00.000Z' });
    expect(windowOf(options)).toEqual({ after: new Date('2026-03-01T12:00:00.000Z'), before: null });
  });

  it('proves absence a day inside its edge', () => {
    expect(provenSince(optionsFor(30, now))).toEqual(new Date('2026-03-02T12:00:00.000Z'));
  });

  it('may be everything', () => {
    expect(windowOf(optionsFor(null, now)).after).toBeNull();
    expect(provenSince(optionsFor(null, now))).toBeNull();
  });
});
