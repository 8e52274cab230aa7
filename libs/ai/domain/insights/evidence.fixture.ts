import type { Evidence, InsightInput } from './evidence.js';

/** An e-mail of Ann to the user, of 1 March 2026, unless said otherwise. */
export function evidence(overrides: Partial<Evidence> = {}): Evidence {
  return {
    id: 'e1',
    source: 'interaction',
    key: '0197a0de-0000-7000-8000-0000000000e1',
    kind: 'email',
    at: '2026-03-01T09:30:00.000Z',
    direction: 'inbound',
    status: 'confirmed',
    author: 'Ann Miller',
    contactId: null,
    bySubject: true,
    toUser: true,
    conversation: null,
    subject: '',
    body: '',
    signature: '',
    ...overrides,
  };
}

/** Evidence of Ann, seen on 2 March 2026; newest first, each its own conversation unless it names one. */
export function insightInput(items: readonly Partial<Evidence>[], overrides: Partial<InsightInput> = {}): InsightInput {
  return {
    subject: { kind: 'contact', name: 'Ann Miller', company: 'Miller Prints', jobTitle: null },
    now: '2026-03-02T12:00:00.000Z',
    items: items.map((item, index) => evidence({ id: `e${index + 1}`, key: `key ${index + 1}`, ...item })),
    ...overrides,
  };
}
