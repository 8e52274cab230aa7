import { describe, expect, it } from '@jest/globals';
import {
  fitsName,
  hasLastName,
  isOwnDomain,
  isTurnedRound,
  mailboxesOf,
  nameInAddress,
  nameWithDomain,
} from './local-part.js';

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
    ['amiller', null, true],
    ['ann', null, false],
    ['annmil', null, true],
    ['annm', null, false],
    ['hello', 'miller-family.example', true],
    ['hello', 'acme.example', false],
  ])('%s at %s: %s', (local, domain, expected) =>
    expect(hasLastName(`${local}@x.example`, 'ann miller', domain)).toBe(expected),
  );
});

describe('isOwnDomain', () => {
  it.each([
    ['annmiller.example', true],
    ['ann-miller.example', true],
    ['miller.example', false],
    [null, false],
  ])('%s: %s', (domain, expected) => expect(isOwnDomain(domain, 'ann berta miller')).toBe(expected));
});

describe('nameWithDomain', () => {
  it.each([
    ['ann@miller.example', 'Ann Miller'],
    ['info@miller.example', null],
    ['a1@miller.example', null],
    ['ann@x.example', null],
  ])('%s: %s', (address, name) => expect(nameWithDomain(address, address.split('@')[1]!)).toBe(name));
});

describe('isTurnedRound', () => {
  it.each([
    ['amiller', 'miller ann', true],
    ['annmiller', 'miller ann', true],
    ['amiller', 'ann miller', false],
    ['ann', 'miller ann', false],
    ['amiller', 'miller ann berta', false],
  ])('%s of "%s": %s', (local, key, expected) => expect(isTurnedRound(`${local}@x.example`, key)).toBe(expected));
});

describe('mailboxesOf', () => {
  it.each([
    ['ann miller', ['amiller', 'miller']],
    ['nora day', ['nday']],
    ['bo li', []],
  ])('%s: %j', (key, mailboxes) => expect(mailboxesOf(key)).toEqual(mailboxes));
});
