import { describe, expect, it } from '@jest/globals';
import { companyOf } from './company.js';

describe('companyOf', () => {
  it.each<[string, { domain: string; name: string } | null]>([
    ['ada@acme.example', { domain: 'acme.example', name: 'Acme' }],
    ['ada@mail.Acme.co.uk', { domain: 'acme.co.uk', name: 'Acme' }],
    ['ada@news.long-name.com', { domain: 'long-name.com', name: 'Long-name' }],
    ['ada@gmail.com', null],
    ['ada@mail.yahoo.co.uk', null],
    ['ada@localhost', null],
    ['ada@[192.0.2.1]', null],
  ])('%s', (address, company) => {
    expect(companyOf(address)).toEqual(company);
  });
});
