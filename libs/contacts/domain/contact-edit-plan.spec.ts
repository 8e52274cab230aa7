import { describe, expect, it } from '@jest/globals';
import { givenBack, planEdit } from './contact-edit-plan.js';

const current = {
  displayName: 'Anna',
  primaryEmail: 'anna@acme.example',
  phone: '1',
  jobTitle: null,
  companyId: null,
  editedFields: ['phone'],
};

describe('an edit', () => {
  it('is what becomes different', () => {
    expect(planEdit(current, { displayName: 'Anna Berg', phone: '1' }, [])).toEqual({
      before: { displayName: { value: 'Anna', edited: false } },
      after: { displayName: { value: 'Anna Berg', edited: true } },
    });
  });

  it('makes a derived value the user’s', () => {
    expect(planEdit(current, { displayName: 'Anna', jobTitle: null }, []).after).toEqual({
      displayName: { value: 'Anna', edited: true },
      jobTitle: { value: null, edited: true },
    });
  });

  it('gives back what the user had set; what nothing is derived for is emptied', () => {
    const plan = planEdit({ ...current, editedFields: ['phone', 'displayName'] }, {}, [
      'phone',
      'displayName',
      'companyId',
    ]);
    expect(plan.after).toEqual({
      phone: { value: null, edited: false },
      displayName: { value: 'Anna', edited: false },
    });
    expect(givenBack(plan)).toBe(true);
  });

  it('prefers setting to giving back', () => {
    const plan = planEdit(current, { phone: '2' }, ['phone']);
    expect(plan.after).toEqual({ phone: { value: '2', edited: true } });
    expect(givenBack(plan)).toBe(false);
  });
});
