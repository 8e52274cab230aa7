import { describe, expect, it } from '@jest/globals';
import { preferSide } from './prefer-side.js';

const side = (id: string, interactionCount: number, edited = false) => ({ id, interactionCount, edited });

describe('preferSide', () => {
  it('takes the one that more happened with', () => expect(preferSide(side('a', 1), side('b', 2))).toBe('b'));
  it('takes the first when both are alike', () => expect(preferSide(side('a', 2), side('b', 2))).toBe('a'));
  it('puts what was changed by hand before that', () => expect(preferSide(side('a', 1, true), side('b', 2))).toBe('a'));
});
