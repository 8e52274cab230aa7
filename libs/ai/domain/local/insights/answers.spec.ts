import { describe, expect, it } from '@jest/globals';
import { insightInput } from '../../insights/evidence.fixture.js';
import { checkCitations } from '../../insights/check-citations.js';
import type { Evidence, InsightKind } from '../../insights/evidence.js';
import { contactInsights, inboxDigest } from './answers.js';

/** Statements of a kind, once they are checked; none may be refused. */
function told(kind: InsightKind, items: readonly Partial<Evidence>[], now?: string): string[] {
  const input = insightInput(items, now ? { now } : {});
  const { kept, refused } = checkCitations(contactInsights(input).statements, input);
  expect(refused).toEqual([]);
  return kept.filter((statement) => statement.kind === kind).map(({ text }) => text);
}

describe('what the rules tell of a contact', () => {
  it('sums up by conversation, with the sentences that tell most', () => {
    const [summary] = told('summary', [
      {
        subject: 'Re: Offer',
        body: 'Hi,\nI hope you are well. The offer is EUR 4,200.00 until Friday. Thanks for your time!',
      },
    ]);
    expect(summary).toBe('Ann Miller, 1 March 2026 about Offer: The offer is EUR 4,200.00 until Friday.');
  });

  it.each([
    ['English', 'Could you send me the plan by Monday?'],
    ['English', 'Please let me know which colour you want.'],
    ['German', 'Könnten Sie mir den Plan bis Montag schicken?'],
    ['German', 'Bitte schicken Sie mir den Plan.'],
    ['French', 'Pouvez-vous nous envoyer le plan ?'],
    ['Spanish', '¿Puede enviarme el plan antes del lunes?'],
    ['Italian', 'Potrebbe mandarci il disegno entro lunedì?'],
  ])('finds a question that is open, in %s: %s', (_, body) => {
    const [next] = told('next_step', [{ body }]);
    expect(next).toBe(`Answer Ann Miller, who asked on 1 March 2026: “${body}”`);
    const answer = {
      direction: 'outbound',
      body: 'Here it is.',
      at: '2026-03-01T10:00:00.000Z',
      conversation: 'c',
    } as const;
    expect(told('next_step', [answer, { body, conversation: 'c' }])).toEqual([]);
    expect(told('next_step', [{ body, toUser: false }])).toEqual([]);
  });

  it.each([
    ['English', 'I will send the files by Friday.'],
    ['German', 'Ich schicke es dir, ich werde die Pläne bis Freitag senden.'],
    ['Spanish', 'Le enviaré los planos el viernes.'],
  ])('keeps promises in mind, in %s', (_, body) => {
    expect(told('next_step', [{ direction: 'outbound', body }])).toEqual([`You promised on 1 March 2026: “${body}”`]);
  });

  it('names meetings to come and tasks that are due', () => {
    const meeting = { kind: 'meeting', at: '2026-03-05T09:00:00.000Z', subject: 'Site visit' } as const;
    const task = {
      source: 'task',
      kind: 'task',
      author: null,
      subject: 'Order paper',
      at: '2026-02-27T00:00:00.000Z',
    } as const;
    expect(told('next_step', [meeting, task])).toEqual([
      'Overdue since 27 February 2026: Order paper',
      'Prepare for the meeting on 5 March 2026: Site visit',
    ]);
  });

  it('sees trouble, meetings called off, messages without an answer, and silence', () => {
    expect(told('risk', [{ body: 'We are very disappointed about the delay.' }])[0]).toMatch(/disappointed/);
    expect(told('risk', [{ body: 'Das ist inakzeptabel und zu spät.' }])[0]).toMatch(/inakzeptabel/);
    expect(told('risk', [{ kind: 'meeting', status: 'cancelled', subject: 'Site visit' }])).toEqual([
      'The meeting of 1 March 2026 was cancelled: Site visit',
    ]);
    const mine = { direction: 'outbound', subject: 'Are you there, Ann?', body: 'Hello?' } as const;
    expect(told('risk', [mine, { ...mine, at: '2026-02-20T09:00:00.000Z' }])[0]).toMatch(
      /two messages without an answer/,
    );
    const weekly = [1, 8, 15, 22].map((day) => ({
      subject: 'The weekly figures',
      at: `2026-03-${String(day).padStart(2, '0')}T09:00:00.000Z`,
    }));
    expect(told('risk', weekly.toReversed(), '2026-03-30T00:00:00.000Z')).toEqual([]);
    expect(told('risk', weekly.toReversed(), '2026-06-30T00:00:00.000Z')).toEqual([
      'Silence since 22 March 2026, for much longer than usual.',
    ]);
  });

  it('tells how somebody signs and writes', () => {
    const letter = {
      subject: 'Angebot für den Katalog',
      signature: '-- \nAnn Miller\nPrint manager | Miller Prints\nT +1 212 555 0142',
    };
    const body = 'Ich freue mich auf die Bilder und schicke Ihnen das Angebot für den Katalog mit der Post.';
    const persona = told('persona', [
      { ...letter, body },
      { ...letter, subject: 'Katalog, zweite Auflage', body },
    ]);
    expect(persona).toEqual(['Signs as “Print manager | Miller Prints”', 'Often about Katalog.', 'Writes in German.']);
  });

  it('tells nothing of nothing', () => {
    expect(contactInsights(insightInput([])).statements).toEqual([]);
    expect(contactInsights(insightInput([{ body: '', subject: '' }])).statements).toEqual([]);
  });
});

describe('what the rules tell of the inbox', () => {
  it('begins with what waits', () => {
    const input = insightInput([{ subject: 'Plan', body: 'The plan is ready. Can you come on Monday?' }], {
      subject: { kind: 'inbox', name: '', company: null, jobTitle: null },
    });
    const { kept, refused } = checkCitations(inboxDigest(input).statements, input);
    expect(refused).toEqual([]);
    expect(kept.map(({ text }) => text.slice(0, 17))).toEqual(['Answer Ann Miller', 'Ann Miller, 1 Mar']);
  });
});
