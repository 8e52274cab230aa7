import { describe, expect, it } from '@jest/globals';
import type { CanonicalInteraction, CanonicalParticipant } from '../../contacts/index.js';
import type { RawEventRow } from '../../sync/index.js';
import type { Outcome } from './map-rows.js';
import { withoutErased } from './without-erased.js';

const ANN = 'ann@mill.example';
const isErased = (identity: string) => identity === ANN;
const own = new Set(['you@studio.example']);
const row = { id: 'r' } as RawEventRow;

const part = (
  role: CanonicalParticipant['role'],
  address: string,
  name: string | null = null,
): CanonicalParticipant => ({
  role,
  address,
  original: address,
  name,
  response: null,
  makesContact: true,
});
function outcome(participants: CanonicalParticipant[], more: Partial<CanonicalInteraction> = {}): Outcome {
  const interaction = {
    subject: 'Plans',
    snippet: '',
    body: 'Hello',
    bodyFull: null,
    location: null,
    attachments: [],
    labels: [],
    identityPairs: [],
    participants,
    occurredAt: new Date(0),
    endsAt: null,
    ...more,
  } as unknown as CanonicalInteraction;
  return { row, mapped: { interactions: [interaction], seriesRefresh: [] } } as unknown as Outcome;
}
const you = part('to', 'you@studio.example');
const run = (given: Outcome) => withoutErased(given, isErased, own);

describe('withoutErased', () => {
  it('leaves alone what erased people have nothing to do with', () => {
    const given = outcome([part('from', 'bob@works.example'), you], { body: 'Ask joann@mill.example' });
    expect(run(given)).toBe(given);
    const faulty: Outcome = { row, fault: { code: 'not_json', message: '' } };
    expect(run(faulty)).toBe(faulty);
  });

  it.each([
    ['what they wrote', [part('from', ANN), you, part('cc', 'bob@works.example')]],
    ['what they organize', [part('organizer', ANN), part('attendee', 'bob@works.example')]],
    ['what was written to them alone', [part('from', 'you@studio.example'), part('to', ANN)]],
  ])('leaves out %s', (_, participants) => {
    expect(run(outcome(participants))).toEqual({ row, leftOut: true });
  });

  it('leaves out rows of tables that tell of them', () => {
    const claims = [{ identities: [{ kind: 'email', value: ANN, original: ANN }] }];
    const given = { row, mapped: { interactions: [], seriesRefresh: [], claims } } as unknown as Outcome;
    expect(run(given)).toEqual({ row, leftOut: true });
  });

  it('takes them out of what others take part in', () => {
    const participants = [part('from', 'bob@works.example'), you, part('cc', ANN, 'Ann Miller')];
    const pair = { kind: 'exchange_dn' as const, value: '/o=mill/cn=ann', address: ANN };
    const given = outcome(participants, {
      subject: 'For Ann Miller',
      body: `Ann MILLER is at ${ANN.toUpperCase()}.`,
      identityPairs: [pair],
    });
    const left = run(given);
    expect(left).toMatchObject({ withoutErased: true });
    const [interaction] = 'mapped' in left ? left.mapped.interactions : [];
    expect(interaction).toMatchObject({
      subject: 'For erased person',
      body: 'erased person is at erased person.',
      identityPairs: [],
      participants: [{ address: 'bob@works.example' }, { address: 'you@studio.example' }],
    });
  });

  it('takes their address out of texts that only name them', () => {
    const left = run(outcome([part('from', 'bob@works.example'), you], { bodyFull: `> From: Ann <${ANN}>\n> Hello` }));
    const [interaction] = 'mapped' in left ? left.mapped.interactions : [];
    expect(interaction?.bodyFull).toBe('> From: Ann <erased person>\n> Hello');
  });

  it('reads a text in time that grows with it alone', () => {
    const began = performance.now();
    run(outcome([part('from', 'bob@works.example'), you], { body: `${'a'.repeat(200_000)} ${'a@'.repeat(100_000)}` }));
    expect(performance.now() - began).toBeLessThan(3_000);
  });
});
