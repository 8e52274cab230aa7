import { describe, expect, it } from '@jest/globals';
import { applyFields, parseFields } from './fields.js';

const VALUE = { a: 1, b: { c: 2, d: { e: 3, f: 4 } }, list: [{ x: 1, y: 2 }, { x: 3 }] };

describe('fields masks', () => {
  it.each([
    ['a', { a: 1 }],
    ['b/c', { b: { c: 2 } }],
    ['b(c,d/e)', { b: { c: 2, d: { e: 3 } } }],
    ['b/d/f,b/c', { b: { c: 2, d: { f: 4 } } }],
    ['list(x)', { list: [{ x: 1 }, { x: 3 }] }],
    ['list/*', { list: VALUE.list }],
    ['*', VALUE],
    ['*/c,list', { b: { c: 2 }, a: 1, list: VALUE.list }],
    ['nothing', {}],
  ])('%s', (mask, expected) => {
    expect(applyFields(VALUE, parseFields(mask))).toEqual(expected);
  });

  it('refuses what is no mask', () => {
    for (const mask of ['', 'a(', 'a)', 'a//b', 'a,']) expect(() => parseFields(mask)).toThrow();
  });
});
