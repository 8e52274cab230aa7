import { describe, expect, it } from '@jest/globals';
import { erasureLines } from './erasure-lines.js';

const none = {
  contacts: 1,
  identities: 1,
  whole: 0,
  changed: 0,
  notes: 0,
  tasks: 0,
  documents: 0,
  consents: 0,
  rows: 0,
};

describe('erasureLines', () => {
  it('tells what goes, without what there is none of', () => {
    expect(erasureLines({ ...none, whole: 1 }).slice(0, 2)).toEqual([
      '1 contact with 1 address or number go.',
      '1 message or meeting that they wrote, or had with you alone, go.',
    ]);
  });

  it('names what was put in by hand', () => {
    const lines = erasureLines({
      ...none,
      contacts: 2,
      identities: 3,
      notes: 1,
      tasks: 2,
      documents: 1,
      consents: 1,
      rows: 4,
    });
    expect(lines[0]).toBe('2 contacts with 3 addresses and numbers go.');
    expect(lines[1]).toBe('With them: 1 note or call, 2 tasks, 1 document, 1 consent, 4 rows of tables.');
  });
});
