import { describe, expect, it } from '@jest/globals';
import { fitsName, hasLastName, nameInAddress } from './local-part.js';

describe('fitsName', () => {
  it.each(['ann.miller', 'amiller', 'miller', 'ann', 'annm', 'millera', 'ann_miller+tag', 'a.b.miller', 'MillerAnn'])(
    '%s is Ann Miller',
    (local) => expect(fitsName(`${local}@x.example`, 'ann miller')).toBe(true),
  );

  it.each(['bob', 'info', 'sales', 'a', 'am', 'x7281', ''])('%s is not', (local) =>
    expect(fitsName(`${local}@x.example`, 'ann miller')).toBe(false),
  );

  it('knows names that were cut, and initials', () => {
    expect(fitsName('mschmidt@x.example', 'maria schmidtbauer')).toBe(true);
    expect(fitsName('abm@x.example', 'ann berta miller')).toBe(true);
  });
});

describe('nameInAddress', () => {
  it.each([
    ['ann.miller', 'Ann Miller'],
    ['Ann_Miller', 'Ann Miller'],
    ['ann.b.miller', 'Ann Miller'],
    ['a.miller', null],
    ['annmiller', null],
    ['customer.service', null],
    ['ann.miller.berlin', null],
    ['ann.miller2', null],
    ['', null],
  ])('%s: %s', (local, name) => expect(nameInAddress(`${local}@x.example`)).toBe(name));
});

describe('hasLastName', () => {
  it.each([
    ['amiller', true],
    ['ann', false],
  ])('%s: %s', (local, expected) => expect(hasLastName(`${local}@x.example`, 'ann miller')).toBe(expected));
});
