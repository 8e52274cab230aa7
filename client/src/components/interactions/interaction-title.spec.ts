import { describe, expect, it } from '@jest/globals';
import { callMinutes, interactionTitle } from './interaction-title.js';

describe('interactionTitle', () => {
  const entry = { kind: 'EMAIL', direction: 'INBOUND', subject: '' } as const;
  it('is the subject where there is one', () => {
    expect(interactionTitle({ ...entry, subject: 'Offer' })).toBe('Offer');
    expect(interactionTitle(entry)).toBe('(no subject)');
  });
  it('says what was written down', () => {
    expect(interactionTitle({ ...entry, kind: 'NOTE' })).toBe('Note');
    expect(interactionTitle({ ...entry, kind: 'CALL' })).toBe('They called');
    expect(interactionTitle({ ...entry, kind: 'CALL', direction: 'OUTBOUND' })).toBe('You called');
  });
});

describe('callMinutes', () => {
  it('is known only when the end is', () => {
    expect(callMinutes('2026-05-14T09:00:00Z', null)).toBeNull();
    expect(callMinutes('2026-05-14T09:00:00Z', '2026-05-14T09:25:00Z')).toBe(25);
  });
});
