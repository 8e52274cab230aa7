import { describe, expect, it } from '@jest/globals';
import { deletionOrder } from './deletion-order.js';

describe('deletionOrder', () => {
  it('puts what refers before what it refers to', () => {
    const references = [
      { from: 'items', to: 'batches' },
      { from: 'events', to: 'batches' },
      { from: 'batches', to: 'accounts' },
      { from: 'events', to: 'accounts' },
    ];
    expect(deletionOrder(['accounts', 'batches', 'events', 'items'], references)).toEqual([
      'events',
      'items',
      'batches',
      'accounts',
    ]);
  });

  it('does not mind a table that refers to itself, or to one that is not asked for', () => {
    const references = [
      { from: 'contacts', to: 'contacts' },
      { from: 'contacts', to: 'elsewhere' },
      { from: 'elsewhere', to: 'contacts' },
    ];
    expect(deletionOrder(['contacts'], references)).toEqual(['contacts']);
  });

  it('says which tables it cannot order', () => {
    const circle = [
      { from: 'a', to: 'b' },
      { from: 'b', to: 'a' },
    ];
    expect(() => deletionOrder(['a', 'b', 'c'], circle)).toThrow('a, b');
  });
});
