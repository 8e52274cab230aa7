import { describe, expect, it } from '@jest/globals';
import { firstName, greeting } from './greeting.js';

describe('greeting', () => {
  it.each([
    [2, 'Good evening'],
    [7, 'Good morning'],
    [13, 'Good afternoon'],
    [21, 'Good evening'],
  ])('at %d', (hour, text) => expect(greeting(new Date(2026, 0, 1, hour), undefined)).toBe(text));
  it('names the person', () => expect(greeting(new Date(2026, 0, 1, 7), 'Ada')).toBe('Good morning, Ada'));
});

describe('firstName', () => {
  it('takes the first word', () => expect(firstName({ name: ' Ada  Kessler', email: 'a@b.example' })).toBe('Ada'));
  it('calls the local owner nothing', () => {
    expect(firstName({ name: 'Owner', email: 'owner@localhost' })).toBeUndefined();
  });
  it('copes with no name', () => expect(firstName({ name: '', email: 'a@b.example' })).toBeUndefined());
});
