import { describe, expect, it } from '@jest/globals';
import { canonicalAddress } from './canonical-address.js';

describe('canonicalAddress', () => {
  it.each([
    ['case', 'Ann.Other@People.Example', 'ann.other@people.example'],
    ["dots and tags of Gmail's", 'A.n.n+crm@GMail.com', 'ann@gmail.com'],
    ['the other name of Gmail', 'ann@googlemail.com', 'ann@gmail.com'],
    ["dots and tags of others'", 'a.nn+crm@people.example', 'a.nn+crm@people.example'],
    ['an address with a date', 'ann-dated-1030376441.95dd45@people.example', 'ann@people.example'],
    ['a tag with a date', 'ann+dated+1031410733.71e31f@people.example', 'ann@people.example'],
    ['what only looks like a date', 'ann-dated-1999.12@people.example', 'ann-dated-1999.12@people.example'],
    ['a tag alone', '+crm@gmail.com', '+crm@gmail.com'],
    ['dots alone', '..@gmail.com', '..@gmail.com'],
    ['a domain like it', 'a.n.n@mail.gmail.com', 'a.n.n@mail.gmail.com'],
    ['an international domain', 'Ann@GRÜN.example', 'ann@xn--grn-ioa.example'],
    ['the same in ASCII', 'ann@XN--GRN-IOA.example', 'ann@xn--grn-ioa.example'],
    ['a composed and a decomposed letter', 'ann@gru\u0308n.example', 'ann@xn--grn-ioa.example'],
    ['an impossible domain', 'ann@\u200dx y.example', 'ann@\u200dx y.example'],
    ['a directory name', '/O=STUDIO/CN=RECIPIENTS/CN=ANN', '/o=studio/cn=recipients/cn=ann'],
    ['no address', ' Ann ', 'ann'],
  ])('%s', (_case, address, expected) => {
    expect(canonicalAddress(address)).toBe(expected);
    expect(canonicalAddress(expected)).toBe(expected);
  });
});
