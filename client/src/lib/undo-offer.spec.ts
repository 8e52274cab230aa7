import { describe, expect, it } from '@jest/globals';
import { setUndoOffer, takeUndoOffer } from './undo-offer.js';

describe('the offer to undo', () => {
  it('is taken once, the newest one', () => {
    const taken: string[] = [];
    setUndoOffer(() => taken.push('old'));
    setUndoOffer(() => taken.push('new'));
    expect([takeUndoOffer(), takeUndoOffer(), taken]).toEqual([true, false, ['new']]);
  });
  it('lapses, but not for a newer one', () => {
    const lapse = setUndoOffer(() => undefined);
    const lapseNewer = setUndoOffer(() => undefined);
    lapse();
    expect(takeUndoOffer()).toBe(true);
    lapseNewer();
    expect(takeUndoOffer()).toBe(false);
  });
});
