import { describe, expect, it } from '@jest/globals';
import { EVERYTHING } from '../../integrations/index.js';
import { optionsFor, provenSince, wantedOf } from './window.js';

const now = new Date('2026-03-31T12:00:00.000Z');

describe('the window of a batch', () => {
  it('is fixed to an instant', () => {
    const options = optionsFor(30, now);
    expect(options).toEqual({ lookBackDays: 30, after: '2026-03-01T12:00:00.000Z', selection: EVERYTHING });
    expect(wantedOf(options).window).toEqual({ after: new Date('2026-03-01T12:00:00.000Z'), before: null });
  });

  it('proves absence a day inside its edge', () => {
    expect(provenSince(optionsFor(30, now))).toEqual(new Date('2026-03-02T12:00:00.000Z'));
  });

  it('may be everything', () => {
    expect(wantedOf(optionsFor(null, now)).window.after).toBeNull();
    expect(provenSince(optionsFor(null, now))).toBeNull();
  });
});
