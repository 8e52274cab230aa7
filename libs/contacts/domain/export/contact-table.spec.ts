import { describe, expect, it } from '@jest/globals';
import { STRENGTH_REFERENCE } from '../strength.js';
import type { ContactView } from '../views.js';
import { tableHead, tableRow } from './contact-table.js';

const view: ContactView = {
  id: 'c',
  displayName: 'Ada Byron',
  primaryEmail: 'ada@poets.example',
  phone: '+44 20 1234',
  jobTitle: '=cmd()',
  companyId: null,
  interactionCount: 3,
  emailCount: 2,
  meetingCount: 1,
  firstInteractionAt: new Date('2026-01-02T23:00:00Z'),
  lastInteractionAt: null,
  strengthPoints: 0,
  writtenByThem: 1,
  writtenByUser: 1,
  createdAt: new Date(0),
  edited: false,
  editedFields: [],
};

describe('the table of an export', () => {
  it('has a column for each cell', () => {
    const row = tableRow({ view, addresses: [], company: null, tags: [] }, STRENGTH_REFERENCE);
    expect(row.split(',')).toHaveLength(tableHead().split(',').length);
  });

  it.each<[string, readonly string[], string]>([
    ['no tag', [], ''],
    ['one', ['Poets'], 'Poets'],
    ['several', ['Poets', 'Berlin, 2024'], '"Poets; Berlin, 2024"'],
    ['a tag with a semicolon', ['a;b'], 'a;b ::: '],
    ['several with a semicolon', ['a;b', 'c'], 'a;b ::: c'],
    ['a formula', ['=1', 'x'], "'=1; x"],
  ])('writes %s, harmless to spreadsheets', (_, tags, cell) => {
    const row = tableRow(
      { view, addresses: ['Ada@poets.example', 'ada@home.example'], company: '@Analytical', tags },
      STRENGTH_REFERENCE,
    );
    expect(row).toBe(
      `Ada Byron,Ada@poets.example; ada@home.example,'+44 20 1234,'=cmd(),'@Analytical,${cell},2026-01-02,,3,0\r\n`,
    );
  });
});
