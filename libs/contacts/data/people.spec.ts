import { describe, expect, it } from '@jest/globals';
import type { CanonicalInteraction, CanonicalParticipant } from '../domain/canonical-interaction.js';
import { peopleOf } from './people.js';

const now = new Date('2026-06-01T12:00:00Z');
const participant = (address: string, name: string | null = null, makesContact = true): CanonicalParticipant => ({
  role: 'from',
  address,
  original: address.toUpperCase(),
  name,
  response: null,
  makesContact,
});
const item = (
  occurredAt: string,
  participants: CanonicalParticipant[],
  overrides: Partial<CanonicalInteraction> = {},
) =>
  ({
    occurredAt: new Date(occurredAt),
    status: 'confirmed',
    automatedReason: null,
    batchId: 'b',
    participants,
    ...overrides,
  }) as CanonicalInteraction;

describe('peopleOf', () => {
  it('gathers each address once, sorted, with the best name and the latest past time', () => {
    const people = peopleOf(
      [
        item('2026-05-01T00:00:00Z', [participant('b@x.org', 'Bea'), participant('a@x.org')]),
        item('2026-05-03T00:00:00Z', [participant('b@x.org', 'Bea Bond')]),
        item('2026-07-01T00:00:00Z', [participant('b@x.org')]),
      ],
      now,
    );
    expect(people).toEqual([
      {
        address: 'a@x.org',
        original: 'A@X.ORG',
        name: null,
        nameBatchId: null,
        lastAt: new Date('2026-05-01T00:00:00Z'),
        batchId: 'b',
        creates: true,
      },
      {
        address: 'b@x.org',
        original: 'B@X.ORG',
        name: 'Bea Bond',
        nameBatchId: 'b',
        lastAt: new Date('2026-05-03T00:00:00Z'),
        batchId: 'b',
        creates: true,
      },
    ]);
  });

  it('leaves machines out and makes nothing of own addresses, the future and cancelled meetings', () => {
    expect(
      peopleOf([item('2026-05-01T00:00:00Z', [participant('shop@x.org')], { automatedReason: 'newsletter' })], now),
    ).toEqual([]);
    expect(
      peopleOf(
        [
          item('2026-05-01T00:00:00Z', [participant('me@x.org', null, false)]),
          item('2026-07-01T00:00:00Z', [participant('z@x.org')]),
          item('2026-05-01T00:00:00Z', [participant('z@x.org')], { status: 'cancelled' }),
        ],
        now,
      ),
    ).toMatchObject([
      { address: 'me@x.org', creates: false },
      { address: 'z@x.org', creates: true, lastAt: null },
    ]);
  });

  it('takes the name from the earliest batch that gives one, whichever comes first', () => {
    const early = item('2026-05-01T00:00:00Z', [participant('a@x.org', 'Ann')], { batchId: 'a' });
    const late = item('2026-05-02T00:00:00Z', [participant('a@x.org', 'Ann Miller')], { batchId: 'b' });
    const nameless = item('2026-05-03T00:00:00Z', [participant('a@x.org', 'a@x.org')], { batchId: '0' });
    for (const order of [
      [early, late, nameless],
      [nameless, late, early],
    ])
      expect(peopleOf(order, now)).toMatchObject([{ name: 'Ann', nameBatchId: 'a' }]);
  });
});
