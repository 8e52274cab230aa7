import { describe, expect, it } from '@jest/globals';
import { getDomain } from 'tldts';
import { companyOf } from '../company.js';
import { type KnownIdentity, likenesses, pairKey } from './merge-rules.js';

let count = 0;
function identity(value: string, ...names: string[]): KnownIdentity {
  const domain = value.includes('@') ? getDomain(value.split('@')[1] ?? '') : null;
  return {
    id: `id${String(count++).padStart(4, '0')}`,
    kind: value.startsWith('/o=') ? 'exchange_dn' : 'email',
    value,
    domain,
    companyDomain: companyOf(value)?.domain ?? null,
    names: names.map((key) => ({ key, uses: 3, ownUses: 3 })),
  };
}
const ANN = 'ann miller';
const rules = (identities: KnownIdentity[], company: string[] = []) =>
  likenesses(identities, [], new Set(company)).map(({ rule, decisive }) => [rule, decisive]);

describe('likenesses', () => {
  it('takes a full name at one company for one person', () => {
    expect(rules([identity('ann.miller@acme.example', ANN), identity('am@acme.example', ANN)])).toEqual([
      ['name_and_domain', true],
    ]);
  });

  it('does not when neither address is made of the name', () => {
    expect(rules([identity('desk1@acme.example', ANN), identity('desk2@acme.example', ANN)])).toEqual([
      ['name_alone', false],
    ]);
  });

  it('takes the same mailbox name at two providers for one person', () => {
    expect(rules([identity('annmiller@gmail.com', ANN), identity('annmiller@acme.example', ANN)])).toEqual([
      ['name_and_mailbox', true],
    ]);
  });

  it('takes a shared correspondent for corroboration, and suggests without', () => {
    const [left, right] = [identity('ann@acme.example', ANN), identity('amill@home.example', ANN)];
    expect(rules([left, right], [pairKey(left.id, right.id)])).toEqual([['name_and_company_kept', true]]);
    expect(rules([left, right])).toEqual([['name_alone', false]]);
  });

  it('takes a rare name for one person when an address has the last name', () => {
    expect(rules([identity('ann.miller@acme.example', ANN), identity('sunny@home.example', ANN)])).toEqual([
      ['name_and_address', true],
    ]);
    const six = Array.from({ length: 6 }, (_, i) => identity(`${'x'.repeat(i + 1)}miller@acme${i}.example`, ANN));
    expect(new Set(rules(six).flat())).toEqual(new Set(['name_alone', false]));
  });

  it('believes a name that is only read from an address within one company', () => {
    const silent = (value: string): KnownIdentity => ({
      ...identity(value),
      names: [{ key: ANN, uses: 0, ownUses: 0 }],
    });
    expect(rules([identity('annm@acme.example', ANN), silent('ann_miller@acme.example')])).toEqual([
      ['name_and_domain', true],
    ]);
    expect(rules([silent('ann.miller@acme.example'), silent('ann.miller@other.example')])).toEqual([
      ['name_alone', false],
    ]);
  });

  it('does not take a rare name without its middle for the same, unless the mailbox is', () => {
    const goesBy = (value: string): KnownIdentity => ({
      ...identity(value, 'ann maria miller'),
      names: [
        { key: 'ann maria miller', uses: 3, ownUses: 3 },
        { key: ANN, uses: 0, ownUses: 0 },
      ],
    });
    expect(rules([goesBy('miller@acme.example'), identity('ann.miller@other.example', ANN)])).toEqual([
      ['name_alone', false],
    ]);
    expect(rules([goesBy('miller@acme.example'), identity('miller@other.example', ANN)])).toEqual([
      ['name_and_mailbox', true],
    ]);
  });

  it('takes a mailbox at two hosts of one organisation for one, unless two names are told', () => {
    const [above, below] = ['ann@acme.example', 'ann@mail.acme.example'];
    expect(rules([identity(above, ANN), identity(below)])).toEqual([['same_mailbox', true]]);
    expect(rules([identity(above, ANN), identity(below, 'ann bell')])).toEqual([]);
    expect(rules([identity('ann@shop.acme.example'), identity(below)])).toEqual([]);
    expect(rules([identity('info@acme.example'), identity('info@mail.acme.example')])).toEqual([]);
  });

  it('takes a nameless mailbox for the one person of a company that it is called like', () => {
    const ann = identity('ann.miller@acme.example', ANN);
    const nameless = identity('amiller@acme.example');
    expect(rules([ann, nameless])).toEqual([['mailbox_of_name', true]]);
    expect(rules([ann, identity('amiller@other.example')])).toEqual([]);
    expect(rules([ann, identity('amiller@gmail.com'), identity('ann@gmail.com', ANN)]).flat()).not.toContain(
      'mailbox_of_name',
    );
    expect(rules([ann, nameless, identity('abel.miller@acme.example', 'abel miller')])).toEqual([]);
    expect(rules([ann, { ...nameless, names: [{ key: 'alice', uses: 1, ownUses: 0 }] }])).toEqual([]);
  });

  it("knows that all mailboxes of a domain with one's own name are one's own", () => {
    expect(rules([identity('hello@annmiller.example', ANN), identity('am@annmiller.example', ANN)])).toEqual([
      ['name_and_address', true],
    ]);
    expect(rules([identity('hello@acme.example', ANN), identity('am@acme.example', ANN)])).toEqual([]);
  });

  it.each([
    ['a first name alone', ['ann@acme.example', 'ann'], ['annm@acme.example', 'ann']],
    ['a shared mailbox', ['info@acme.example', ANN], ['ann.miller@acme.example', ANN]],
    ['different names', ['ann.miller@acme.example', ANN], ['bob.miller@acme.example', 'bob miller']],
  ])('says nothing of %s', (_what, left, right) => {
    expect(rules([identity(left[0]!, left[1]!), identity(right[0]!, right[1]!)])).toEqual([]);
  });

  it('counts what a person calls themselves, not what one message called them', () => {
    const boss = { ...identity('boss@acme.example'), names: [{ key: 'cem cedar', uses: 90, ownUses: 80 }] };
    const assistant = identity('dora@acme.example', 'dora dogwood');
    const slip = {
      ...assistant,
      names: [...assistant.names, { key: 'cem cedar', uses: 1, ownUses: 0 }],
    };
    expect(rules([boss, slip])).toEqual([]);
  });

  it('joins a directory name with the address that stands beside it, unless it stands beside several', () => {
    const [dn, address] = [identity('/o=acme/cn=ann'), identity('ann@acme.example')];
    const pairing = { leftId: dn.id, rightId: address.id, messages: 2, share: 1 };
    const found = likenesses([dn, address], [pairing], new Set());
    expect(found).toMatchObject([{ rule: 'directory_pair', decisive: true, evidence: { messages: 2 } }]);
    expect(likenesses([dn, address], [{ ...pairing, share: 0.5 }], new Set())).toEqual([]);
  });

  it('leaves a name alone that very many share', () => {
    const crowd = Array.from({ length: 31 }, (_, i) => identity(`ann.miller${i}@acme.example`, ANN));
    expect(rules(crowd)).toEqual([]);
  });

  it('does not depend on the order', () => {
    const set = [
      identity('ann.miller@acme.example', ANN),
      identity('am@acme.example', ANN),
      identity('annmiller@gmail.com', ANN),
      identity('annmiller@web.de', ANN),
    ];
    const key = (found: ReturnType<typeof likenesses>) =>
      found.map(({ leftId, rightId, rule }) => `${leftId} ${rightId} ${rule}`).sort();
    expect(key(likenesses([...set].reverse(), [], new Set()))).toEqual(key(likenesses(set, [], new Set())));
  });
});
