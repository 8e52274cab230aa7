import { describe, expect, it } from '@jest/globals';
import { summarizeParties, type Party } from './people.js';

const ada: Party = { role: 'FROM', address: 'ada@example.org', name: 'Ada' };
const to = (name: string): Party => ({ role: 'TO', address: `${name}@example.org`, name });

describe('summarizeParties', () => {
  it('says who wrote to whom', () => expect(summarizeParties([ada, to('Bo')], 'EMAIL')).toBe('Ada to Bo'));
  it('counts those who do not fit', () => {
    expect(summarizeParties([ada, to('Bo'), to('Cy'), to('Di'), to('Ed')], 'EMAIL')).toBe('Ada to Bo, Cy and 2 more');
  });
  it('names nobody twice', () => {
    const organizer: Party = { ...ada, role: 'ORGANIZER' };
    expect(summarizeParties([organizer, { ...ada, role: 'ATTENDEE' }, to('Bo')], 'MEETING')).toBe('Ada with Bo');
  });
  it('takes the address when there is no name', () => {
    expect(summarizeParties([{ ...ada, name: ' ' }], 'EMAIL')).toBe('ada@example.org');
  });
  it('does without a sender', () => expect(summarizeParties([to('Bo')], 'EMAIL')).toBe('Bo'));
});
