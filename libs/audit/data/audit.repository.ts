import { Injectable } from '@nestjs/common';
import { type RetentionScope, type Scope, type UserScope, newId } from '../../platform/database/index.js';
import type { AuditFilter } from '../domain/audit-filter.js';
import type { AuditEntryEntity } from './audit-entry.entity.js';

/** What a caller decides about an entry; the database adds its place, time and hashes. */
export type AppendedAuditEntry = Pick<
  AuditEntryEntity,
  'userId' | 'actor' | 'action' | 'subjectType' | 'subjectId' | 'data'
>;

/** An entry as it is shown. `data` is JSON text, `hash` is hex. */
export interface AuditEntryRow {
  id: string;
  sequence: number;
  occurredAt: Date;
  actor: 'user' | 'system';
  action: string;
  subjectType: string;
  subjectId: string;
  data: string;
  hash: string;
}

/** An entry with everything its hash covers. Texts are exactly as the database renders them. */
export interface ChainedAuditRow {
  id: string;
  userId: string;
  sequence: number;
  actor: string;
  action: string;
  subjectType: string;
  subjectId: string;
  data: string;
  /** UTC with microseconds: `2026-11-20T10:00:00.123456Z`. */
  occurredAt: string;
  entryText: string;
  previousHash: Buffer;
  hash: Buffer;
}

/** Which entries are asked for: of one action, on some things of a kind. */
export interface AuditSubjects {
  action: string;
  subjectType: string;
  subjectIds: readonly string[];
}

/** A checkpoint: entries up to this one are gone, or are going; the hash is that of the last of them. */
export interface AuditCut {
  through: number;
  hash: Buffer;
}

/** The action of a checkpoint; the trigger that guards the table knows it too. */
export const CUT = 'audit.cut';

const SHOWN = `id, sequence::int as sequence, occurred_at as "occurredAt", actor, action, subject_type as "subjectType",
  subject_id as "subjectId", data::text as data, encode(hash, 'hex') as hash`;

const NARROWED = `($3::text is null or subject_type = $3) and ($4::text is null or actor = $4)
  and ($5::timestamptz is null or occurred_at >= $5) and ($6::timestamptz is null or occurred_at < $6)`;
const narrowing = ({ subjectType, actor, from, to }: AuditFilter) => [subjectType, actor, from, to];

@Injectable()
export class AuditRepository {
  /** Appends one entry after the other, in the order given. */
  async append(scope: Scope, ...entries: AppendedAuditEntry[]): Promise<void> {
    // The trigger overwrites what the table demands and nobody may choose: sequence, text and hashes.
    await scope.query(
      `insert into audit_entries
         (id, user_id, sequence, actor, action, subject_type, subject_id, data, entry_text, previous_hash, hash)
       select id, user_id, 0, actor, action, subject_type, subject_id, data, '', '', ''
       from unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::text[], $6::text[], $7::jsonb[]) with ordinality
         as e(id, user_id, actor, action, subject_type, subject_id, data, place)
       order by place`,
      [
        entries.map(() => newId()),
        entries.map(({ userId }) => userId),
        entries.map(({ actor }) => actor),
        entries.map(({ action }) => action),
        entries.map(({ subjectType }) => subjectType),
        entries.map(({ subjectId }) => subjectId),
        entries.map(({ data }) => JSON.stringify(data)),
      ],
    );
  }

  /** Newest first. @param before entries with a lower sequence only; null for the newest */
  newest(scope: UserScope, limit: number, before: number | null, filter: AuditFilter): Promise<AuditEntryRow[]> {
    return scope.query<AuditEntryRow>(
      `select ${SHOWN} from audit_entries
        where ($2::bigint is null or sequence < $2) and ${NARROWED}
        order by sequence desc limit $1`,
      [limit, before, ...narrowing(filter)],
    );
  }

  /** Kinds of things that something was done to, in order. */
  async subjectTypes(scope: UserScope): Promise<string[]> {
    const rows = await scope.query<{ kind: string }>(
      `select distinct subject_type as kind from audit_entries where user_id = $1 order by 1`,
      [scope.userId],
    );
    return rows.map(({ kind }) => kind);
  }

  /** What was done to some things, newest first. @param before entries with a lower sequence only; null for the newest */
  ofSubjects(scope: UserScope, of: AuditSubjects, limit: number, before: number | null): Promise<AuditEntryRow[]> {
    return scope.query<AuditEntryRow>(
      `select ${SHOWN} from audit_entries
        where user_id = $1 and subject_type = $2 and subject_id = any($3) and action = $4
          and ($6::bigint is null or sequence < $6)
        order by sequence desc limit $5`,
      [scope.userId, of.subjectType, of.subjectIds, of.action, limit, before],
    );
  }

  /** The chain in order. @param after entries with a higher sequence only; null from the first */
  chain(scope: UserScope, limit: number, after: number | null, filter: AuditFilter): Promise<ChainedAuditRow[]> {
    return scope.query<ChainedAuditRow>(
      `select id, user_id as "userId", sequence::int as sequence, actor, action, subject_type as "subjectType",
              subject_id as "subjectId", data::text as data,
              to_char(occurred_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "occurredAt",
              entry_text as "entryText", previous_hash as "previousHash", hash
         from audit_entries
        where ($2::bigint is null or sequence > $2) and ${NARROWED}
        order by sequence limit $1`,
      [limit, after, ...narrowing(filter)],
    );
  }

  /** Up to where the log was said to be cut, the latest first. */
  cuts(scope: UserScope): Promise<AuditCut[]> {
    return scope.query<AuditCut>(
      `select (data ->> 'through')::int as through, decode(data ->> 'hash', 'hex') as hash from audit_entries
        where user_id = $1 and action = '${CUT}' order by sequence desc`,
      [scope.userId],
    );
  }

  /** The last entry from before a moment that is followed by another, and how many there are up to it. */
  async endOfOld(scope: UserScope, before: Date): Promise<(AuditCut & { entries: number }) | undefined> {
    const [row] = await scope.query<AuditCut & { entries: number }>(
      `select sequence::int as through, hash, (sequence - min(sequence) over () + 1)::int as entries from audit_entries
        where user_id = $1 and occurred_at < $2 order by sequence desc limit 1`,
      [scope.userId, before],
    );
    return row;
  }

  async isAnyUpTo(scope: UserScope, through: number): Promise<boolean> {
    const rows = await scope.query(`select from audit_entries where user_id = $1 and sequence <= $2 limit 1`, [
      scope.userId,
      through,
    ]);
    return rows.length > 0;
  }

  /** Deletes the first entries up to one. @returns how many */
  async deleteFirst(scope: RetentionScope, through: number, limit: number): Promise<number> {
    const gone = await scope.query(
      `delete from audit_entries where user_id = $1 and sequence in (
         select sequence from audit_entries where user_id = $1 and sequence <= $2 order by sequence limit $3) returning 1`,
      [scope.userId, through, limit],
    );
    return gone.length;
  }
}
