import { describe, expect, it } from '@jest/globals';
import { type ConversationMarks, conversationLinks } from './conversation-links.js';

const person = (address: string) => ({ address, original: address, name: null });
const PLAIN: ConversationMarks = {
  headers: {},
  people: { from: [person('ann@work.example')], to: [person('bob@work.example')], cc: [], bcc: [], pairs: [] },
  subject: 'Lunch',
  thread: '',
  messageId: '1@work.example',
  quotes: false,
  automated: false,
};
const links = (marks: Partial<ConversationMarks>) => conversationLinks({ ...PLAIN, ...marks });

describe('conversationLinks', () => {
  it('names a message that begins something by its own id, and by its thread at the provider', () => {
    expect(links({ thread: 't' })).toEqual({
      shared: ['id 1@work.example', 'thread t'],
      subject: 'lunch',
      answers: false,
    });
  });

  it('takes what an answer refers to, once each', () => {
    const headers = { references: '<a@x> <b@x>', 'in-reply-to': '<b@x>' };
    expect(links({ headers, subject: 'Re: Lunch' })).toMatchObject({
      shared: ['id 1@work.example', 'id a@x', 'id b@x'],
      subject: 'lunch',
      answers: true,
    });
  });

  it('follows a subject that changed while the old message is quoted', () => {
    expect(links({ headers: { references: '<a@x>' }, subject: 'Dinner', quotes: true }).shared).toContain('id a@x');
  });

  it('begins anew when only the addresses were wanted', () => {
    const { shared, answers } = links({ headers: { references: '<a@x>' }, subject: 'Dinner' });
    expect(shared).toEqual(['id 1@work.example']);
    // The same subject may still have gone before: some lists take the prefix away.
    expect(answers).toBe(true);
  });

  it('reads ids out of words, and no addresses', () => {
    const header = 'Message from Bob <bob@work.example> of "Thu" <20020822.7@work.example>, for Cy <cy@work.example>';
    expect(links({ headers: { 'in-reply-to': header }, quotes: true }).shared).toEqual([
      'id 1@work.example',
      'id 20020822.7@work.example',
    ]);
  });

  it('cleans the ids as that of the message itself is cleaned', () => {
    const headers = { references: '<a\0@x> <\ud800b@x>' };
    expect(links({ headers, quotes: true }).shared).toEqual(['id 1@work.example', 'id a@x', 'id b@x']);
  });

  it('keeps the last of a thousand ids', () => {
    const references = Array.from({ length: 1_000 }, (_, index) => `<${index}@x>`).join(' ');
    const { shared } = links({ headers: { references }, subject: 'Re: Lunch' });
    expect(shared).toHaveLength(21);
    expect(shared.at(-1)).toBe('id 999@x');
  });

  it('says nothing by the subject of a machine, which all of its messages have', () => {
    expect(links({ automated: true }).subject).toBe('');
    expect(links({ automated: true, subject: 'Re: Lunch' }).subject).toBe('lunch');
  });
});
