import { describe, expect, it } from '@jest/globals';
import type { RawPayload } from '../../integrations/index.js';
import { fetchedOutcome, listedOutcome, oncePerItem, removesStored, withoutEmptyDeletions } from './outcomes.js';

const payload = '{}' as RawPayload;
const listed = (item: object) => listedOutcome({ sourceId: 'a', change: 'upsert', ...item });
const fetched = (item: object, attempts = 0, since: Date | null = null) =>
  fetchedOutcome({ sourceId: 'a', ...item }, attempts, since);

describe('listedOutcome', () => {
  it.each([
    ['waits when the page has only its id', {}, { state: 'pending', payload: null }],
    ['is stored when the page brings it', { payload }, { state: 'stored', payload }],
    ['is left out with its reason', { skip: 'spam' }, { state: 'skipped', reason: 'spam' }],
    [
      'fails with its error',
      { error: { code: 'malformed', message: 'no' } },
      { state: 'failed', errorCode: 'malformed' },
    ],
    ['is deleted', { change: 'delete' }, { state: 'stored', change: 'delete' }],
    ['is deleted for a reason', { change: 'delete', skip: 'trash' }, { state: 'skipped', reason: 'trash' }],
  ])('%s', (_, item, expected) => expect(listed(item)).toMatchObject(expected));
});

describe('fetchedOutcome', () => {
  const temporary = { error: { code: 'temporary', message: 'later' } };

  it.each([
    ['stores a payload', { payload }, { state: 'stored', payload }],
    ['leaves out what is gone', { gone: true }, { state: 'skipped', reason: 'deleted_meanwhile' }],
    ['leaves out with a reason', { skip: 'draft' }, { state: 'skipped', reason: 'draft' }],
    [
      'fails for good at once',
      { error: { code: 'malformed', message: 'no' } },
      { state: 'failed', errorCode: 'malformed' },
    ],
    ['keeps what may work later', temporary, { state: 'pending', errorCode: null }],
    ['keeps what nothing was said about', {}, { state: 'pending', errorCode: null }],
  ])('%s', (_, item, expected) => expect(fetched(item)).toMatchObject(expected));

  it('gives up at the third attempt', () => {
    expect(fetched(temporary, 1).state).toBe('pending');
    expect(fetched(temporary, 2)).toMatchObject({ state: 'failed', errorCode: 'temporary' });
  });

  it('leaves out what is older than what was approved', () => {
    const item = { payload, occurredAt: new Date('2026-01-01T00:00:00Z') };
    expect(fetched(item, 0, new Date('2026-01-02T00:00:00Z'))).toMatchObject({
      state: 'skipped',
      reason: 'outside_window',
      payload: null,
    });
    expect(fetched(item, 0, new Date('2026-01-01T00:00:00Z')).state).toBe('stored');
  });
});

describe('removesStored', () => {
  it('removes what is deleted or left out, not what is only older', () => {
    expect(removesStored(listed({ change: 'delete' }))).toBe(true);
    expect(removesStored(listed({ change: 'delete', skip: 'trash' }))).toBe(true);
    expect(removesStored(listed({ skip: 'spam' }))).toBe(true);
    expect(removesStored(listed({ skip: 'outside_window' }))).toBe(false);
    expect(removesStored(listed({ payload }))).toBe(false);
    expect(removesStored(listed({}))).toBe(false);
  });
});

describe('withoutEmptyDeletions', () => {
  it('names deletions of what was never here', () => {
    const [here, never] = withoutEmptyDeletions(
      [listed({ change: 'delete' }), listedOutcome({ sourceId: 'b', change: 'delete' })],
      new Set(['a']),
    );
    expect(here).toMatchObject({ state: 'stored' });
    expect(never).toMatchObject({ state: 'skipped', reason: 'nothing_to_delete' });
  });
});

describe('oncePerItem', () => {
  it('keeps the last word', () => {
    const outcomes = oncePerItem([
      listed({}),
      listedOutcome({ sourceId: 'b', change: 'upsert' }),
      listed({ change: 'delete' }),
    ]);
    expect(outcomes.map(({ sourceId, change }) => [sourceId, change])).toEqual([
      ['a', 'delete'],
      ['b', 'upsert'],
    ]);
  });
});
