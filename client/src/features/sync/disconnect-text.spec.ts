import { describe, expect, it } from '@jest/globals';
import { disconnectingText, eraseText } from './disconnect-text.js';

describe('what erasing takes away', () => {
  it('is counted', () => {
    expect(eraseText({ items: 1, interactions: 1, contacts: 0, contactsKept: 0 })).toBe(
      '1 item, 1 e-mail or meeting and 0 contacts go. This cannot be taken back.',
    );
  });
  it('names who stays', () => {
    const some = { items: 1200, interactions: 1100, contacts: 90 };
    expect(eraseText({ ...some, contactsKept: 1 })).toContain('1 contact stays: edited by you');
    expect(eraseText({ ...some, contactsKept: 3 })).toContain('3 contacts stay: edited by you');
  });
});

describe('how far it is', () => {
  const erasing = { step: 'ERASING', batches: 3, batchesUndone: 1, itemsRemoved: 0 } as const;
  it('is told step by step', () => {
    expect(disconnectingText({ ...erasing, step: 'LEAVING' })).toMatch(/given back/);
    expect(disconnectingText(erasing)).toBe('1 of 3 imports taken back.');
    expect(disconnectingText({ ...erasing, itemsRemoved: 500 })).toBe('500 items deleted so far.');
  });
});
