import { describe, expect, it } from '@jest/globals';
import { type LookCircumstances, nextLook } from './next-look.js';

const now = new Date('2026-11-20T10:00:00Z');
const inHours = (hours: number) => new Date(now.getTime() + hours * 3_600_000);
const usual: LookCircumstances = {
  baseMinutes: 5,
  pushedUntil: null,
  quietLooks: 0,
  random: 0.5,
};
const minutes = (change: Partial<LookCircumstances>) =>
  (nextLook(now, { ...usual, ...change }).getTime() - now.getTime()) / 60_000;

describe('nextLook', () => {
  it.each<[string, Partial<LookCircumstances>, number]>([
    ['just found something', {}, 1],
    ['quiet once', { quietLooks: 1 }, 2],
    ['quiet thrice', { quietLooks: 3 }, 8],
    ['quiet for long', { quietLooks: 4 }, 15],
    ['quiet for ever', { quietLooks: 10_000 }, 15],
    ['pushed, just found something', { pushedUntil: inHours(24) }, 1],
    ['pushed, quiet', { pushedUntil: inHours(24), quietLooks: 1 }, 15],
    ['pushes end soon', { pushedUntil: inHours(0.1), quietLooks: 1 }, 6],
    ['pushes have ended', { pushedUntil: inHours(-1), quietLooks: 1 }, 2],
    ['another base', { baseMinutes: 20, quietLooks: 9 }, 60],
  ])('%s', (_, change, expected) => {
    expect(minutes(change)).toBeCloseTo(expected);
  });

  it('is spread by a tenth either way, and never beyond the longest', () => {
    expect(minutes({ quietLooks: 3, random: 0 })).toBeCloseTo(7.2);
    expect(minutes({ quietLooks: 3, random: 0.999_999 })).toBeCloseTo(8.8);
    expect(minutes({ quietLooks: 9, random: 0.999_999 })).toBeCloseTo(15);
  });
});
