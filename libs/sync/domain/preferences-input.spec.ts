import { describe, expect, it } from '@jest/globals';
import type { SyncPreferences } from '../data/preferences.types.js';
import { checkPreferences, personEntry } from './preferences-input.js';
import { defaultPreferences } from './preferences.js';

const check = (given: Partial<SyncPreferences>) => checkPreferences({ ...defaultPreferences(true), ...given });

describe('personEntry', () => {
  it.each<[string, string | null]>([
    [' Ada@Acme.Example ', 'ada@acme.example'],
    ['mailto:ada@acme.example', 'ada@acme.example'],
    ['ACME.example', 'acme.example'],
    ['@acme.example', 'acme.example'],
    ['*@acme.example', 'acme.example'],
    ['*.acme.example', '*.acme.example'],
    ['*.example', '*.example'],
    ['acme.example.', 'acme.example'],
    ['leser@bücher.example', 'leser@xn--bcher-kva.example'],
    ['bücher.example', 'xn--bcher-kva.example'],
    ['ada', null],
    ['ada@', null],
    ['ada@localhost', null],
    ['a b@acme.example', null],
    ['*.*.example', null],
    ['https://acme.example/', null],
    ['<ada@acme.example>', null],
    ['', null],
  ])('%j → %j', (entry, expected) => {
    expect(personEntry(entry)).toBe(expected);
  });
});

describe('checkPreferences', () => {
  it('normalizes, and names each thing once', () => {
    const { preferences, faults } = check({
      query: '  from:ada  ',
      peopleOut: ['@Acme.example', 'acme.example', ' '],
      containersOut: ['L1', 'L1'],
    });
    expect(faults).toEqual([]);
    expect(preferences).toMatchObject({ query: 'from:ada', peopleOut: ['acme.example'], containersOut: ['L1'] });
    expect(check({ query: ' ' }).preferences.query).toBeNull();
  });

  it.each<[Partial<SyncPreferences>, keyof SyncPreferences]>([
    [{ query: 'x'.repeat(501) }, 'query'],
    [{ query: '(a OR b' }, 'query'],
    [{ query: 'a) OR (b' }, 'query'],
    [{ query: '{a (b} c)' }, 'query'],
    [{ query: '"open' }, 'query'],
    [{ query: 'a\nb' }, 'query'],
    [{ peopleIn: ['acme.example', 'nobody'] }, 'peopleIn'],
    [{ peopleOut: Array.from({ length: 501 }, (_, index) => `d${index}.example`) }, 'peopleOut'],
    [{ containersIn: [''] }, 'containersIn'],
    [{ lookBackDays: 0 }, 'lookBackDays'],
    [{ futureDays: -1 }, 'futureDays'],
    [{ futureDays: 1.5 }, 'futureDays'],
  ])('refuses %j', (given, field) => {
    expect(check(given).faults.map((fault) => fault.field)).toEqual([field]);
  });

  it('takes a search with brackets in quotes', () => {
    expect(check({ query: 'subject:"a (b" {from:ada from:bob} -(x OR y)' }).faults).toEqual([]);
  });

  it('does not repeat what was entered', () => {
    expect(check({ peopleIn: ['ada at acme'] }).faults[0]?.message).toBe(
      'Entry 1 is neither an e-mail address nor a domain.',
    );
  });
});
