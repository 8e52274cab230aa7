import { isDeepStrictEqual } from 'node:util';
import { sha256 } from '../../platform/crypto/index.js';
import type { ChainedAuditRow } from '../data/audit.repository.js';

/** Where the chain stands: what the next entry must follow. */
export interface ChainLink {
  readonly sequence: number;
  readonly hash: Buffer;
}

/** Before the first entry. */
export const CHAIN_START: ChainLink = { sequence: 0, hash: Buffer.alloc(0) };

/** The fields that the text holds, in its order. */
function fieldsOf(row: ChainedAuditRow): unknown[] {
  return [
    row.id,
    row.userId,
    row.sequence,
    row.actor,
    row.action,
    row.subjectType,
    row.subjectId,
    JSON.parse(row.data),
    row.occurredAt,
  ];
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * Whether an entry is the one that belongs after `previous`: next in number, linked to the hash before, hashed over its
 * own text, and with columns that say what the text says.
 */
export function follows(previous: ChainLink, row: ChainedAuditRow): boolean {
  return (
    row.sequence === previous.sequence + 1 &&
    row.previousHash.equals(previous.hash) &&
    row.hash.equals(sha256(Buffer.concat([row.previousHash, Buffer.from(row.entryText, 'utf8')]))) &&
    isDeepStrictEqual(parse(row.entryText), fieldsOf(row))
  );
}
