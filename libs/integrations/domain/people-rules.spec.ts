import { describe, expect, it } from '@jest/globals';
import { type ItemPeople, namedBy, peopleRule } from './people-rules.js';

const from = (sender: string, ...recipients: string[]): ItemPeople => ({ own: false, senders: [sender], recipients });
const to = (...recipients: string[]): ItemPeople => ({ own: true, senders: [], recipients });

describe('namedBy', () => {
  it.each<[string, string, boolean]>([
    ['ada@acme.example', 'ada@acme.example', true],
    ['ada@acme.example', 'bob@acme.example', false],
    ['acme.example', 'bob@acme.example', true],
    ['acme.example', 'bob@news.acme.example', false],
    ['acme.example', 'bob@notacme.example', false],
    ['*.acme.example', 'bob@news.acme.example', true],
    ['*.acme.example', 'bob@acme.example', true],
    ['*.acme.example', 'bob@notacme.example', false],
    ['xn--bcher-kva.example', 'leser@bücher.example', true],
    ['leser@xn--bcher-kva.example', 'leser@bücher.example', true],
  ])('%s names %s: %s', (entry, address, named) => {
    expect(namedBy([entry])(address)).toBe(named);
  });
});

describe('peopleRule', () => {
  it('is none when nobody is named', () => {
    expect(peopleRule({ include: [], exclude: [] })).toBeNull();
  });

  it.each<[string, ItemPeople, string | undefined]>([
    ['from an excluded person', from('x@out.example', 'ada@in.example'), 'excluded_person'],
    ['from somebody else, with an excluded person in copy', from('ada@in.example', 'x@out.example'), undefined],
    ['to excluded people alone', to('x@out.example', 'y@out.example'), 'excluded_person'],
    ['to an excluded and another person', to('x@out.example', 'ada@in.example'), undefined],
    ['to nobody', to(), undefined],
    [
      'without a sender, to an excluded person',
      { own: false, senders: [], recipients: ['x@out.example'] },
      'excluded_person',
    ],
  ])('exclude: %s', (_, people, reason) => {
    expect(peopleRule({ include: [], exclude: ['out.example'] })!(people)).toBe(reason);
  });

  it.each<[string, ItemPeople, string | undefined]>([
    ['from an included person', from('ada@in.example'), undefined],
    ['an included person in copy', from('x@other.example', 'ada@in.example'), undefined],
    ['to an included person', to('ada@in.example', 'x@other.example'), undefined],
    ['nobody of them', from('x@other.example'), 'not_included_person'],
    ['nobody at all', to(), 'not_included_person'],
    [
      'an address of the user that is on the list',
      { own: true, senders: ['me@in.example'], recipients: ['x@other.example'] },
      'not_included_person',
    ],
  ])('include: %s', (_, people, reason) => {
    expect(peopleRule({ include: ['in.example'], exclude: [] })!(people)).toBe(reason);
  });

  it('lets the exclusion win', () => {
    expect(peopleRule({ include: ['in.example'], exclude: ['ada@in.example'] })!(from('ada@in.example'))).toBe(
      'excluded_person',
    );
  });
});
