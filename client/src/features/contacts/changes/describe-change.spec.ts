import { describe, expect, it } from '@jest/globals';
import { describeChange } from './describe-change.js';

describe('describeChange', () => {
  it.each([
    ['TAGGED', 3, 'VIP', 'Tagged 3 people “VIP”'],
    ['UNTAGGED', 1, 'VIP', 'Took the tag “VIP” from 1 person'],
    ['COMPANY_SET', 2, 'Acme', 'Set the company of 2 people to Acme'],
    ['COMPANY_SET', 2, null, 'Took the company from 2 people'],
    ['DELETED', 1234, null, 'Deleted 1,234 people'],
    ['DELETED', 1, 'Ann Miller', 'Deleted Ann Miller'],
    ['RESTORED', 1, null, 'Brought back 1 person'],
    ['EDITED', 1, 'Ann Miller', 'Edited Ann Miller'],
  ] as const)('%s of %p', (kind, count, subject, text) => expect(describeChange(kind, count, subject)).toBe(text));
});
