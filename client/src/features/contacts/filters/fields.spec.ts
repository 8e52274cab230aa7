import { describe, expect, it } from '@jest/globals';
import { conditionWords, offeredFields } from './fields.js';
import { fieldKinds, type FilterField, type FilterValue } from './filter-tree.js';

const words = (field: FilterField, value: FilterValue, negated = false, name = '') =>
  conditionWords({ kind: 'condition', field, value, negated }, name);

describe('conditionWords', () => {
  it.each([
    [words('tagId', 'id', false, 'VIP'), 'Tag is VIP'],
    [words('companyId', 'id', true, 'Acme'), 'Company is not Acme'],
    [words('strength', { min: 50 }), 'Strength is at least 50'],
    [words('interactions', { min: 2, max: 1000 }), 'Interactions is 2 to 1,000'],
    [words('lastInteraction', { withinDays: 30 }), 'Last contact in the last 30 days'],
    [words('lastInteraction', { olderThanDays: 1 }, true), 'Last contact not more than 1 day ago'],
    [words('hasPhone', true), 'has a phone number'],
    [words('hasPhone', true, true), 'has no phone number'],
    [words('hasPhone', false), 'has no phone number'],
    [words('text', 'x', true, 'x'), 'Name or address does not contain “x”'],
  ])('%s', (text, expected) => expect(text).toBe(expected));

  it('has words for all that can be filtered by', () =>
    expect(new Set([...offeredFields, 'batchId'])).toEqual(new Set(Object.keys(fieldKinds))));
});
