import { describe, expect, it } from '@jest/globals';
import { summarize } from './names.js';

const names = (written: string, ...called: (string | null)[]) =>
  summarize(
    called.map((name) => ({ identityId: 'i', name, written, uses: 2, ownUses: 0, claims: 0, lastAt: null })),
  ).names.map(({ name, uses }) => [name, uses]);

describe('summarize', () => {
  it('turns a name round when a comma or the address says so', () => {
    expect(names('am@acme.example', 'Miller, Ann')).toEqual([['Ann Miller', 2]]);
    expect(names('amiller@acme.example', 'Miller Ann')).toEqual([['Ann Miller', 2]]);
    expect(names('desk@acme.example', 'Miller Ann')).toEqual([['Miller Ann', 2]]);
  });

  it('reads the name of a nameless address from it', () => {
    expect(names('ann_miller@gmail.com', null)).toEqual([['Ann Miller', 0]]);
    expect(names('ann@miller.example', 'Ann')).toEqual([
      ['Ann', 2],
      ['Ann Miller', 0],
    ]);
    expect(names('joemiller@gmail.com', null)).toEqual([['Joe Miller', 0]]);
    expect(names('ann@gmail.com', null)).toEqual([]);
    expect(names('robertson@gmail.com', null)).toEqual([]);
  });

  it('adds the name that somebody goes by to a longer one, and none beside another', () => {
    expect(names('ann.miller@acme.example', 'Group Ann Miller')).toEqual([
      ['Group Ann Miller', 2],
      ['Ann Miller', 0],
    ]);
    expect(names('ann.miller@acme.example', 'Bob Stone')).toEqual([['Bob Stone', 2]]);
    expect(names('ann.miller@acme.example', 'Ann Miller')).toEqual([['Ann Miller', 2]]);
  });

  it('knows a double last name by each of its halves', () => {
    expect(names('am@acme.example', 'Ann Miller-Stone')).toEqual([
      ['Ann Miller-Stone', 2],
      ['Ann Miller', 0],
      ['Ann Stone', 0],
    ]);
  });

  it('leaves out a middle name that the address leaves out', () => {
    expect(names('miller@acme.example', 'Ann Maria Miller')).toEqual([
      ['Ann Maria Miller', 2],
      ['ann miller', 0],
    ]);
    expect(names('ann.maria.miller@acme.example', 'Ann Maria Miller')).toEqual([['Ann Maria Miller', 2]]);
    expect(names('desk@acme.example', 'Ann Maria Miller')).toEqual([['Ann Maria Miller', 2]]);
  });
});
