import { describe, expect, it } from '@jest/globals';
import { undoOutlook } from './undo-report.js';

const people = (count: number) =>
  Array.from({ length: count }, (_, i) => ({ contactId: `c${i}`, name: `Person ${i}` }));

describe('undoOutlook', () => {
  it('counts everybody and names the first fifty', () => {
    const kept = people(60).map((person) => ({ ...person, reason: 'in_use' as const }));
    const outlook = undoOutlook(3, 2, { interactions: 4, going: people(70), kept });
    expect(outlook).toMatchObject({ items: 3, restored: 2, interactions: 4, contacts: 70, keptTotal: 60 });
    expect(outlook.contactNames).toHaveLength(50);
    expect(outlook.kept).toHaveLength(50);
    expect(outlook.contactNames[0]).toBe('Person 0');
  });
});
