import { describe, expect, it } from '@jest/globals';
import { relyingPartyOf } from './relying-party.js';

describe('the relying party', () => {
  it.each([
    ['https://crm.example', { id: 'crm.example', origin: 'https://crm.example' }],
    ['https://CRM.example:8443/below', { id: 'crm.example', origin: 'https://crm.example:8443' }],
    ['http://localhost:3000', { id: 'localhost', origin: 'http://localhost:3000' }],
    ['http://crm.localhost', { id: 'crm.localhost', origin: 'http://crm.localhost' }],
  ])('of %s is %j', (url, party) => expect(relyingPartyOf(url)).toEqual(party));

  it.each(['http://127.0.0.1:3000', 'https://192.0.2.1', 'https://[2001:db8::1]', 'http://crm.example'])(
    'is nobody at %s',
    (url) => expect(relyingPartyOf(url)).toBeNull(),
  );
});
