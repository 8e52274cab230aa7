import { describe, expect, it } from '@jest/globals';
import type { CanonicalInteraction } from '../domain/canonical-interaction.js';
import { interactionRow, isBareCancellation, participantsJson, uniqueInteractions } from './interaction-rows.js';

const base: CanonicalInteraction = {
  rawEventId: 'r',
  integrationId: 'i',
  batchId: 'b',
  source: 'google_calendar',
  sourceId: 's_1',
  kind: 'meeting',
  subject: 'Weekly',
  snippet: '',
  body: '',
  bodyFull: null,
  direction: 'outbound',
  threadKey: null,
  messageId: null,
  occurredAt: new Date('2026-01-01T10:00:00Z'),
  endsAt: null,
  allDay: false,
  timeZone: null,
  status: 'confirmed',
  location: null,
  automatedReason: null,
  automatedRule: null,
  labels: [],
  attachments: [],
  seriesId: 's',
  seriesException: false,
  sameKey: null,
  precedence: 0,
  identityPairs: [],
  participants: [
    { role: 'to', address: 'a@x.org', original: 'A@x.org', name: 'Ann', response: null, makesContact: true },
  ],
};
const hashOf = (interaction: CanonicalInteraction) =>
  (JSON.parse(interactionRow('id', interaction).json) as { content_hash: string }).content_hash;

describe('uniqueInteractions', () => {
  it('keeps the last of a key, but an exception before its series, and sorts by key', () => {
    const exception = { ...base, seriesException: true, subject: 'Moved' };
    const other = { ...base, sourceId: 's_0' };
    expect(uniqueInteractions([base, { ...base, subject: 'Later' }])).toMatchObject([{ subject: 'Later' }]);
    expect(uniqueInteractions([exception, base, other])).toEqual([other, exception]);
    expect(uniqueInteractions([base, exception])).toEqual([exception]);
  });
});

describe('interactionRow', () => {
  it('is one JSON object with key, batch and hash', () => {
    expect(JSON.parse(interactionRow('id', base).json)).toMatchObject({
      id: 'id',
      batch_id: 'b',
      content_hash: expect.stringMatching(/^[\w-]{43}$/),
      source_id: 's_1',
      occurred_at: '2026-01-01T10:00:00.000Z',
    });
  });

  it('hashes what normalization decides, participants included, and not the batch', () => {
    expect(hashOf({ ...base, batchId: 'another' })).toBe(hashOf(base));
    expect(hashOf({ ...base, subject: 'x' })).not.toBe(hashOf(base));
    expect(hashOf({ ...base, participants: [{ ...base.participants[0]!, response: 'accepted' }] })).not.toBe(
      hashOf(base),
    );
  });

  it('holds each participant once per role', () => {
    const [ann] = base.participants;
    const row = interactionRow('id', {
      ...base,
      participants: [ann!, { ...ann!, name: 'Again' }, { ...ann!, role: 'cc' }],
    });
    expect(JSON.parse(participantsJson([row], () => 'x'))).toMatchObject([
      { interaction_id: 'x', role: 'to', name: 'Ann', kind: 'meeting', cancelled: false },
      { role: 'cc' },
    ]);
  });
});

describe('isBareCancellation', () => {
  it('is an exception that tells nothing else', () => {
    const bare: CanonicalInteraction = {
      ...base,
      status: 'cancelled',
      seriesException: true,
      subject: '',
      participants: [],
    };
    expect(isBareCancellation(bare)).toBe(true);
    expect(isBareCancellation({ ...bare, subject: 'Weekly' })).toBe(false);
    expect(isBareCancellation({ ...bare, seriesException: false })).toBe(false);
  });
});
