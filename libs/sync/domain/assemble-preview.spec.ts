import { describe, expect, it } from '@jest/globals';
import type { SampledItem, SourcePreview } from '../../integrations/index.js';
import { assemblePreview } from './assemble-preview.js';

const ann = { address: 'ann@example.org', name: null };
const me = { address: 'me@example.com', name: 'Me' };
const bob = { address: 'bob@example.org', name: 'Bob' };

const item = (changes: Partial<SampledItem>): SampledItem => ({
  sourceId: 'x',
  title: 'Plans',
  from: ann,
  participants: [ann, me],
  occurredAt: new Date('2026-01-01T00:00:00Z'),
  labels: [],
  headers: {},
  containerName: 'Inbox',
  own: false,
  ...changes,
});

const source = (samples: SampledItem[]): SourcePreview => ({
  totalItems: 600,
  readItems: 600,
  exact: true,
  byMonth: [],
  byContainer: [],
  byDomain: [],
  people: [],
  leftOut: [{ reason: 'spam', label: 'Spam', count: 4, exact: true }],
  sampledItems: samples.length,
  samples,
  notes: [],
});

const costs = { itemsPerMinute: 300, unitsPerItem: 20 };
const assemble = (samples: SampledItem[]) => assemblePreview(source(samples), costs, new Set([me.address]));

describe('assemblePreview', () => {
  it('counts the people of personal items, once an item, without the owner', () => {
    const preview = assemble([
      item({ participants: [ann, ann, me] }),
      item({ participants: [{ ...ann, name: 'Ann' }, bob] }),
      item({
        from: { address: 'no-reply@shop.example', name: null },
        participants: [{ address: 'no-reply@shop.example', name: null }, me],
      }),
    ]);
    expect(preview.people).toEqual([
      { address: 'ann@example.org', name: 'Ann', items: 2 },
      { address: 'bob@example.org', name: 'Bob', items: 1 },
    ]);
    expect(preview.peopleTotal).toBe(2);
    expect(preview.withoutContact).toEqual([
      { reason: 'no_reply', label: 'Senders that take no reply', count: 1, exact: true },
    ]);
  });

  it('names the companies of those people, and none for free-mail providers', () => {
    const at = (address: string) => ({ address, name: null });
    const preview = assemble([
      item({ participants: [at('ann@acme.example'), at('bob@mail.acme.example'), at('cy@gmail.com')] }),
      item({ participants: [at('ann@acme.example'), at('dee@other.example')] }),
    ]);
    expect(preview.companies).toEqual([
      { domain: 'acme.example', name: 'Acme', people: 2, items: 2 },
      { domain: 'other.example', name: 'Other', people: 1, items: 1 },
    ]);
    expect(preview.companiesTotal).toBe(2);
  });

  it('names only whom the owner has written to, when contacts are made of those', () => {
    const samples = [item({}), item({ own: true, from: me, participants: [me, bob] })];
    const people = assemblePreview(source(samples), costs, new Set([me.address]), 'written_to').people;
    expect(people).toEqual([{ address: 'bob@example.org', name: 'Bob', items: 1 }]);
  });

  it('shows the newest items with the other side, and says why one makes no contact', () => {
    const { sample } = assemble([
      item({ title: '', occurredAt: null }),
      item({ from: me, participants: [me, ann, bob, { address: 'cy@example.org', name: 'Cy' }] }),
      item({ headers: { 'list-unsubscribe': '<mailto:x@example.org>' }, occurredAt: new Date('2026-02-01T00:00:00Z') }),
    ]);
    expect(sample).toEqual([
      { title: 'Plans', with: 'ann@example.org', occurredAt: '2026-02-01T00:00:00.000Z', note: 'Newsletters' },
      { title: 'Plans', with: 'ann@example.org, Bob and 1 more', occurredAt: '2026-01-01T00:00:00.000Z', note: null },
      { title: '(no subject)', with: 'ann@example.org', occurredAt: null, note: null },
    ]);
  });

  it('estimates time and units from the provider’s limits', () => {
    expect(assemble([])).toMatchObject({ estimatedSeconds: 120, estimatedQuotaUnits: 12_000, peopleTotal: 0 });
  });
});
