import { describe, expect, it } from '@jest/globals';
import { maskedAddress } from './masked-address.js';

describe('maskedAddress', () => {
  it.each([
    ['ada.lovelace@analytical.example', 'a…@analytical.example'],
    ['a@analytical.example', 'a…@analytical.example'],
    ['"odd@name"@analytical.example', '"…@analytical.example'],
    ['żółw@analytical.example', 'ż…@analytical.example'],
    ['🦉owl@analytical.example', '🦉…@analytical.example'],
    ['@analytical.example', '…'],
    ['holiday-letters.mbox', '…'],
    ['', '…'],
  ])('%j is shown as %j', (address, shown) => expect(maskedAddress(address)).toBe(shown));
});
