import { describe, expect, it } from '@jest/globals';
import { describeScopes } from './api-scopes.js';

describe('describeScopes', () => {
  it('says what a key may do, in a set order', () => {
    expect(describeScopes(['SYNC_WRITE', 'CONTACTS_READ'])).toBe('Read contacts, run syncs');
    expect(describeScopes([])).toBe('');
  });
});
