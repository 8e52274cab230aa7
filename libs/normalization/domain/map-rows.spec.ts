import { describe, expect, it } from '@jest/globals';
import type { RawPayload } from '../../integrations/index.js';
import type { RawEventRow } from '../../sync/index.js';
import type { MappedItem, SourceMapper } from '../mappers/mapper.js';
import { groupByWeight, mapRow, type Outcome } from './map-rows.js';
import { mapperFor } from './mappers.js';

const context = { ownAddresses: new Set<string>(), now: new Date() };
const row: RawEventRow = {
  id: 'r',
  integrationId: 'i',
  batchId: 'b',
  lastBatchId: 'b',
  source: 'google_gmail',
  stream: 'mailbox',
  sourceId: 'm',
  payload: '{' as RawPayload,
  normalizedVersion: null,
  revision: 1,
  occurredAt: null,
  deletedAt: null,
  payloadGone: null,
};

describe('mapping a row', () => {
  const mapper: SourceMapper = mapperFor('google_gmail');

  it('removes what is deleted, without reading it', () => {
    expect(mapRow({ ...row, deletedAt: new Date() }, mapper, context, undefined)).toMatchObject({ removed: true });
  });

  it('sets aside what has no payload or an unreadable one', () => {
    expect(mapRow({ ...row, payload: null }, mapper, context, undefined)).toMatchObject({
      fault: { code: 'no_payload' },
    });
    expect(mapRow(row, mapper, context, undefined)).toMatchObject({ fault: { code: 'not_json' } });
  });

  it('keeps what was made of an item whose content is gone, and removes it when the provider deletes the item', () => {
    const gone: RawEventRow = { ...row, payload: null, payloadGone: 'retention' };
    expect(mapRow(gone, mapper, context, undefined)).toMatchObject({ kept: true });
    expect(mapRow({ ...gone, deletedAt: new Date() }, mapper, context, undefined)).toMatchObject({ removed: true });
  });

  it('knows its sources', () => expect(() => mapperFor('fax')).toThrow('fax'));
});

describe('grouping', () => {
  const weighing = (weight: number): Outcome => ({
    row,
    mapped: { interactions: Array<MappedItem['interactions'][number]>(weight), seriesRefresh: [], mapAgainAt: null },
  });
  const weights = (list: number[]) =>
    groupByWeight(list.map(weighing), 10).map((group) =>
      group.map((outcome) => ('mapped' in outcome ? outcome.mapped.interactions.length : 0)),
    );

  it.each([
    [[], []],
    [[1, 2, 3], [[1, 2, 3]]],
    [
      [6, 5, 5],
      [[6], [5, 5]],
    ],
    [
      [50, 1],
      [[50], [1]],
    ],
    [[0, 0, 0], [[0, 0, 0]]],
  ])('%j', (list, groups) => expect(weights(list)).toEqual(groups));
});
