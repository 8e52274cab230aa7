import { describe, expect, it } from '@jest/globals';
import { sha256 } from '../../platform/crypto/index.js';
import type { ChainedAuditRow } from '../data/audit.repository.js';
import { CHAIN_START, type ChainLink, follows } from './chain.js';

function entryAfter(previous: ChainLink, action: string): ChainedAuditRow {
  const fields = {
    id: `0190000${previous.sequence}-0000-7000-8000-000000000000`,
    userId: '01900000-0000-7000-8000-00000000000a',
    sequence: previous.sequence + 1,
    actor: 'user',
    action,
    subjectType: 'session',
    subjectId: 'é',
    data: '{"a": 1, "b": null}',
    occurredAt: '2026-11-20T10:00:00.000001Z',
  };
  const { data, ...rest } = fields;
  const entryText = JSON.stringify([...Object.values(rest).slice(0, -1), JSON.parse(data), fields.occurredAt]);
  return {
    ...fields,
    entryText,
    previousHash: previous.hash,
    hash: sha256(Buffer.concat([previous.hash, Buffer.from(entryText)])),
  };
}

const first = entryAfter(CHAIN_START, 'user.created');
const second = entryAfter(first, 'session.created');
const third = entryAfter(second, 'session.revoked');

describe('follows', () => {
  it('accepts an unbroken chain', () => {
    expect([follows(CHAIN_START, first), follows(first, second), follows(second, third)]).toEqual([true, true, true]);
  });

  it('finds a missing entry', () => {
    expect(follows(first, third)).toBe(false);
    expect(follows(CHAIN_START, second)).toBe(false);
  });

  it('finds an entry that was renumbered to hide a missing one', () => {
    expect(follows(first, { ...third, sequence: 2, previousHash: first.hash })).toBe(false);
  });

  it.each([
    ['action', { action: 'session.kept' }],
    ['actor', { actor: 'system' }],
    ['subject', { subjectId: 'e' }],
    ['data', { data: '{"a": 2, "b": null}' }],
    ['owner', { userId: '01900000-0000-7000-8000-00000000000b' }],
    ['time', { occurredAt: '2026-11-20T10:00:00.000002Z' }],
    ['text', { entryText: second.entryText.replace('session.created', 'session.kept') }],
    ['text that is no JSON', { entryText: 'nothing' }],
    ['hash', { hash: sha256('another') }],
  ])('finds a changed %s', (_, change) => {
    expect(follows(first, { ...second, ...change })).toBe(false);
  });

  it('finds an entry whose text was rewritten and hashed anew, by its successor', () => {
    const rewritten = entryAfter(first, 'session.kept');
    expect(follows(first, rewritten)).toBe(true);
    expect(follows(rewritten, third)).toBe(false);
  });
});
