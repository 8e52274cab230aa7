import { describe, expect, it } from '@jest/globals';
import { ANSWERED_WITHIN_MS } from '../../data/conversations/answer-window.js';
import { type LinkRole, type LinkedMessage, groupMessages } from './group-messages.js';

const DAY = 24 * 60 * 60 * 1_000;
const message = (id: string, day: number, links: string, others = 'ann'): LinkedMessage => ({
  id,
  at: day * DAY,
  links: links
    .split(' ')
    .filter(Boolean)
    .map((link) => {
      const [role, token] = link.split(':') as [LinkRole, string];
      return { role, token };
    }),
  others: new Set(others.split(' ')),
});
const grouped = (...messages: LinkedMessage[]) => Object.fromEntries(groupMessages(messages));

describe('groupMessages', () => {
  it('joins what shares a token, over several steps, and names it after the earliest', () => {
    expect(
      grouped(message('c', 3, 'shared:2'), message('b', 2, 'shared:1 shared:2'), message('a', 1, 'shared:1')),
    ).toEqual({ a: 'a', b: 'a', c: 'a' });
  });

  it('joins siblings by an answered message that is not there', () => {
    expect(grouped(message('a', 1, 'shared:unseen'), message('b', 2, 'shared:unseen'))).toEqual({ a: 'a', b: 'a' });
  });

  it('has an answer go on from the latest earlier message with its subject and one of its people', () => {
    expect(
      grouped(
        message('old', 1, 'subject:s', 'bob'),
        message('new', 2, 'subject:s', 'ann'),
        message('other', 3, 'subject:s', 'cy'),
        message('answer', 4, 'answer:s', 'ann bob'),
      ),
    ).toEqual({ old: 'old', new: 'new', other: 'other', answer: 'new' });
  });

  it('keeps apart what has the same subject and answers nothing, strangers, and what is long ago', () => {
    const late = ANSWERED_WITHIN_MS / DAY + 2;
    expect(
      grouped(
        message('a', 1, 'subject:s'),
        message('b', 2, 'subject:s'),
        message('stranger', 3, 'answer:s', 'cy'),
        message('late', late + 2, 'answer:s'),
      ),
    ).toEqual({ a: 'a', b: 'b', stranger: 'stranger', late: 'late' });
  });

  it('gives the same in any order', () => {
    const messages = Array.from({ length: 60 }, (_, index) =>
      message(
        `m${index}`,
        index,
        `shared:${index % 7} ${index % 3 ? 'answer' : 'subject'}:s${index % 4}`,
        `p${index % 5}`,
      ),
    );
    const expected = [...groupMessages(messages)].sort();
    expect([...groupMessages([...messages].reverse())].sort()).toEqual(expected);
    expect(
      [...groupMessages(messages.filter((_, i) => i % 2).concat(messages.filter((_, i) => !(i % 2))))].sort(),
    ).toEqual(expected);
  });
});
