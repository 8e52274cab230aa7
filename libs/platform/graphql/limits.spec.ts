import { describe, expect, it } from '@jest/globals';
import { buildSchema, parse, validate } from 'graphql';
import { limitsRule } from './limits.js';

const schema = buildSchema(`
  type Query { people(first: Int = 50): PersonConnection! me: Person }
  type PersonConnection { edges: [PersonEdge!]! }
  type PersonEdge { node: Person! }
  type Person { name: String addresses: [Address!]! friends(first: Int = 50): PersonConnection! boss: Person items(first: Int = 20): [Address!]! }
  type Address { value: String }`);

function refusals(query: string, limits = {}): string[] {
  const rule = limitsRule({ depth: 8, aliases: 3, cost: 1000, ...limits });
  return validate(schema, parse(query), [rule]).map((error) => error.message);
}

describe('limitsRule', () => {
  it('lets ordinary pages pass', () => {
    expect(refusals('{ people(first: 50) { edges { node { name addresses { value } } } } }')).toEqual([]);
  });

  it('counts pages times pages', () => {
    const query = '{ people(first: 100) { edges { node { friends(first: 100) { edges { node { name } } } } } } }';
    expect(refusals(query)).toEqual([expect.stringContaining("operation's cost is 20")]);
  });

  it('takes a variable for the largest page and no argument for the default', () => {
    const cost = (query: string) => refusals(query, { cost: 0 })[0];
    expect(cost('query ($n: Int) { people(first: $n) { edges { node { name } } } }')).toContain('cost is 201');
    expect(cost('{ people { edges { node { name } } } }')).toContain('cost is 101');
    expect(cost('{ people(first: 2147483647) { edges { node { name } } } }')).toContain('cost is 201');
    expect(cost('{ me { items(first: 7) { value } } }')).toContain('cost is 8');
  });

  it('looks through fragments, also when they are nested or cyclic', () => {
    const nested = `fragment A on Person { boss { ...B } } fragment B on Person { boss { ...C } } fragment C on Person { boss { name } }`;
    expect(refusals(`{ me { ...A } } ${nested}`, { depth: 4 })).toEqual([expect.stringContaining('depth is 5')]);
    expect(refusals('{ me { ...A } } fragment A on Person { boss { ...A } }')).toEqual([]);
  });

  it('measures documents of many fragments in linear time', () => {
    const fragments = Array.from(
      { length: 40 },
      (_, i) => `fragment F${i} on Person { ...F${i + 1} ...F${i + 1} }`,
    ).join(' ');
    expect(refusals(`{ me { ...F0 } } ${fragments} fragment F40 on Person { name }`)).toEqual([]);
  });

  it('counts aliases everywhere', () => {
    expect(refusals('{ a: me { name } b: me { x: name y: name } }')).toEqual([expect.stringContaining('aliases is 4')]);
  });
});
