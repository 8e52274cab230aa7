import { describe, expect, it } from '@jest/globals';
import { describeInteraction, describeThing } from './describe.js';

const message = {
  id: '1', kind: 'email' as const, occurredAt: new Date(), hash: '', version: '', subject: 'Oven extraction',
  body: 'The duct goes through the roof', location: null, attachments: 'plan.pdf',
  people: [['Wójcik, Agnieszka', 'wojcik@tragwerk-ost.example'], [null, 'will@studio.example']] as [string | null, string][],
}; // prettier-ignore

describe('what a message is found by', () => {
  it('is who and what about, folded, and the words of its text but for grammar', () => {
    const { title, words, text } = describeInteraction(message);
    expect(title).toBe('oven extraction wojcik, agnieszka');
    expect(words).toEqual(expect.arrayContaining(['oven', 'wojcik', 'tragwerk', 'plan', 'duct', 'will']));
    expect(words).not.toContain('the');
    expect(text.split('\n')).toEqual(['Oven extraction', 'plan.pdf', 'The duct goes through the roof']);
  });

  it('is bounded, whatever it holds', () => {
    const { words, text, title } = describeInteraction({
      ...message,
      subject: 's'.repeat(5_000),
      body: Array.from({ length: 50_000 }, (_, i) => `word${i}`).join(' '),
    });
    expect(words).toHaveLength(4_000);
    expect(Math.max(...words.map((word) => word.length))).toBeLessThanOrEqual(40);
    expect([text.length, title.length]).toEqual([6_000, 200]);
  });
});

it('a contact is first what they do and where, then what it is about, then what they are called', () => {
  const contact = { id: '1', kind: 'contact' as const, occurredAt: null, hash: '', title: 'Lena Albrecht', names: ['Lena Albrecht', 'Lena A.'],
    addresses: ['lena@krume.example'], about: 'Founder Krume Bakery', subjects: 'Oven\nBread wall', content: null }; // prettier-ignore
  const { text, words, title } = describeThing(contact);
  expect(text).toBe('Founder Krume Bakery\nOven\nBread wall\nLena Albrecht');
  expect(title).toBe('lena albrecht lena a.');
  expect(words).toEqual(expect.arrayContaining(['lena', 'krume', 'founder', 'albrecht']));
  // What messages are called finds those.
  expect(words).not.toContain('oven');
});
