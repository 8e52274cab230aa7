import { describe, expect, it } from '@jest/globals';
import { type Fate, toPlan } from './undo-plan.js';

const fate = (id: string, changes: Partial<Fate> = {}): Fate => ({
  id,
  name: id.toUpperCase(),
  edited: false,
  deleted: false,
  usedBy: null,
  ...changes,
});

describe('toPlan', () => {
  it('lets go whom nobody needs, and names who stays: what was edited first, whoever else needs it', () => {
    const fates = [
      fate('a', { usedBy: 'batch' }),
      fate('b'),
      fate('c', { edited: true }),
      fate('d', { edited: true, usedBy: 'batch' }),
    ];
    expect(toPlan(fates, 7)).toEqual({
      interactions: 7,
      going: [{ contactId: 'b', name: 'B' }],
      kept: [
        { contactId: 'c', name: 'C', reason: 'edited' },
        { contactId: 'd', name: 'D', reason: 'edited' },
        { contactId: 'a', name: 'A', reason: 'in_use' },
      ],
    });
  });

  it('does not name what the user deleted, and lets it stay', () => {
    expect(toPlan([fate('a', { deleted: true }), fate('b', { deleted: true, edited: true })], 0)).toEqual({
      interactions: 0,
      going: [],
      kept: [],
    });
  });
});
