import { describe, expect, it } from '@jest/globals';
import { disconnectedNotice } from './disconnected-notice.js';

describe('what is told of a connection that was given up', () => {
  it('is what became of what was imported', () => {
    expect(disconnectedNotice('Gmail', { imported: 'keep', revoked: true, items: 0 })).toEqual({
      title: 'Gmail is disconnected',
      body: expect.stringMatching(/stays.*goes on where it was\.$/),
    });
    expect(disconnectedNotice('Gmail', { imported: 'erase', revoked: null, items: 1200 }).body).toMatch(/^1,200 items/);
  });

  it('is what is left to do where the provider could not be told', () => {
    for (const imported of ['keep', 'erase'] as const)
      expect(disconnectedNotice('Gmail', { imported, revoked: false, items: 1 }).body).toMatch(/could not be told/);
  });
});
