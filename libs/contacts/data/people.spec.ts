import { describe, expect, it } from '@jest/globals';
import { interaction, person } from '../../../test/setup/interaction-builder.js';
import { peopleOf } from './people.js';

const origin = { integrationId: 'i', batchId: 'b' };
const item = (...participants: Parameters<typeof person>[]) =>
  interaction(origin, 'r', { participants: participants.map((given) => person(...given)) });

describe('peopleOf', () => {
  it('is everybody who makes a contact, once, sorted by identity', () => {
    const people = peopleOf([
      item(['Bob <Bob@x.example>'], ['Ann <ann@x.example>']),
      item(['Bob Ray <bob@x.example>']),
    ]);
    expect(people).toEqual([
      { kind: 'email', address: 'ann@x.example', original: 'ann@x.example', name: 'Ann', batchId: 'b' },
      { kind: 'email', address: 'bob@x.example', original: 'Bob@x.example', name: 'Bob Ray', batchId: 'b' },
    ]);
  });

  it('leaves out machines, and who makes no contact', () => {
    const robot = { ...item(['Robot <robot@x.example>']), automatedReason: 'notification' };
    expect(peopleOf([robot, item(['Me <me@x.example>', { makesContact: false }])])).toEqual([]);
  });

  it('knows a directory name of Exchange', () => {
    const dn = '/o=acme/ou=eu/cn=recipients/cn=ann';
    expect(peopleOf([item(['x@x.example', { address: dn, original: dn, name: 'Ann' }])])).toMatchObject([
      { kind: 'exchange_dn', address: dn },
    ]);
  });
});
