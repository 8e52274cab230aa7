import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { insightInput } from './evidence.fixture.js';
import { checkCitations } from './check-citations.js';
import type { DraftStatement } from './evidence.js';

const input = insightInput([
  {
    subject: 'Re: Offer for the catalogue',
    body: 'The offer is EUR 4,200.00 until 12 June. Ask Jon Sandoval.\nSee www.prints.example.',
  },
  { source: 'task', kind: 'task', author: null, subject: 'Lunch' },
]);
const QUOTE = 'the offer is eur 4,200.00';
const draft = (
  text: string,
  quote = QUOTE,
  evidenceId = 'e1',
  kind: DraftStatement['kind'] = 'summary',
): DraftStatement => ({
  kind,
  text,
  citations: [{ evidenceId, quote }],
});
const check = (...drafts: DraftStatement[]) => checkCitations(drafts, input);
const refused = (one: DraftStatement) => check(one).refused;

describe('checkCitations', () => {
  it('keeps what is quoted, with the place and the words as they stand there', () => {
    const [statement] = check(draft('Ann Miller of Miller Prints offers it for 4,200.00 on 1 March 2026.')).kept;
    const quote = 'The offer is EUR 4,200.00';
    expect(statement!.citations).toEqual([
      {
        evidence: input.items[0],
        part: 'body',
        start: 0,
        end: quote.length,
        quote,
        digest: createHash('sha256').update(quote).digest('hex'),
      },
    ]);
  });

  it.each([
    ['uncited', { ...draft('The offer stands.'), citations: [] }],
    ['unknown_evidence', draft('The offer stands.', QUOTE, 'e9')],
    ['unknown_evidence', draft('The offer stands.', QUOTE, 'key 1')],
    ['not_quoted', draft('The offer stands.', 'the offer is eur 9,000.00')],
    ['not_quoted', draft('The offer stands.', 'offer')],
    ['not_quoted', draft('The offer stands.', 'Lunch with somebody', 'e2')],
    ['unsupported', draft('The offer is EUR 9,000.')],
    ['unsupported', draft('The offer holds until 30 June.')],
    ['unsupported', draft('The offer holds until 12 August.')],
    ['unsupported', draft('The offer is by Karl Kowalski.')],
    ['empty', draft('<b></b> ![](https://evil.example/p.png)')],
    ['other_kind', draft('The offer stands.', QUOTE, 'e1', 'digest')],
    ['other_kind', draft('The offer stands.', QUOTE, 'e1', 'constructor' as 'summary')],
  ])('refuses as %s', (reason, one) => expect(refused(one)).toEqual([reason]));

  it('refuses a statement of which one citation of two is wrong', () => {
    const two = {
      ...draft('The offer stands.'),
      citations: [
        { evidenceId: 'e1', quote: QUOTE },
        { evidenceId: 'e2', quote: 'Dinner' },
      ],
    };
    expect(check(two)).toMatchObject({ kept: [], refused: ['not_quoted'] });
  });

  it('takes a whole title, however short, and says the same only once', () => {
    const { kept, refused: others } = check(
      draft('Lunch is due.', 'lunch', 'e2', 'next_step'),
      draft('The offer stands.'),
      draft('The offer stands.'),
    );
    expect(kept.map(({ text }) => text)).toEqual(['Lunch is due.', 'The offer stands.']);
    expect(others).toEqual(['repeated']);
  });

  it('lets no address through but those of hosts that are cited', () => {
    const [kept] = check(draft('The offer is at www.prints.example and https://evil.example/?q=4,200.00.')).kept;
    expect(kept!.text).toBe('The offer is at www.prints.example and');
  });
});
