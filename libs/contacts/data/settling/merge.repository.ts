import { Injectable } from '@nestjs/common';
import type { UserScope } from '../../../platform/database/index.js';
import { identityKindSql } from '../identity-kind.js';

/** Where an identity belongs from now on. */
export interface Move {
  identityId: string;
  contactId: string;
}

/** Why a contact is shown as part of another. */
export interface MergeRecord {
  contactId: string;
  intoId: string;
  reason: string;
  evidence: Readonly<Record<string, unknown>>;
}

export interface SuggestionRecord {
  leftId: string;
  rightId: string;
  reason: string;
  evidence: Readonly<Record<string, unknown>>;
  score: number;
}

const MOVE = `
  with moved as (
    update contact_identities ci set contact_id = m.contact_id
    from unnest($2::uuid[], $3::uuid[]) as m(identity_id, contact_id)
    where ci.id = m.identity_id and ci.user_id = $1
    returning ci.kind, ci.value, ci.contact_id
  ), was as (
    select ci.kind, ci.value, ci.contact_id from contact_identities ci
    where ci.user_id = $1 and ci.id = any($2::uuid[])
  )
  update interaction_participants p set contact_id = moved.contact_id
  from was join moved using (kind, value)
  where p.contact_id = was.contact_id and p.address = was.value and was.kind = ${identityKindSql('p.address')}`;

const SHOW = `
  update contacts c set merged_into = m.into_id, updated_at = now()
  from unnest($2::uuid[], $3::uuid[]) as m(contact_id, into_id)
  where c.user_id = $1 and c.id = m.contact_id and c.merged_into is distinct from m.into_id`;

const RECORD = `
  with old as (delete from contact_merges where user_id = $1 and contact_id = any($2::uuid[])
    and contact_id <> all($3::uuid[]))
  insert into contact_merges (user_id, contact_id, into_id, reason, evidence)
  select $1, * from unnest($3::uuid[], $4::uuid[], $5::text[], $6::jsonb[])
  on conflict (contact_id) do update
  set into_id = excluded.into_id, reason = excluded.reason, evidence = excluded.evidence,
    merged_at = case when contact_merges.into_id = excluded.into_id then contact_merges.merged_at else now() end
  where (contact_merges.into_id, contact_merges.reason, contact_merges.evidence)
    is distinct from (excluded.into_id, excluded.reason, excluded.evidence)`;

const SUGGEST = `
  with old as (
    delete from merge_suggestions s where (s.left_id = any($2::uuid[]) or s.right_id = any($2::uuid[]))
      and not exists (select from unnest($3::uuid[], $4::uuid[]) as n(left_id, right_id)
        where n.left_id = s.left_id and n.right_id = s.right_id)
  )
  insert into merge_suggestions (user_id, left_id, right_id, reason, evidence, score)
  select $1, * from unnest($3::uuid[], $4::uuid[], $5::text[], $6::jsonb[], $7::float8[])
  on conflict (left_id, right_id) do update
  set reason = excluded.reason, evidence = excluded.evidence, score = excluded.score`;

/** Moves identities between contacts. Which contact an identity made itself stays known, so that nothing is lost by it. */
@Injectable()
export class MergeRepository {
  /** Gives identities to contacts, with all that they took part in. */
  async move(scope: UserScope, moves: readonly Move[]): Promise<void> {
    if (moves.length === 0) return;
    await scope.query(MOVE, [
      scope.userId,
      moves.map(({ identityId }) => identityId),
      moves.map(({ contactId }) => contactId),
    ]);
  }

  /** Sets which contact shows each of the given ones; null for those that are shown themselves. */
  async show(scope: UserScope, shown: ReadonlyMap<string, string | null>): Promise<void> {
    if (shown.size > 0) await scope.query(SHOW, [scope.userId, [...shown.keys()], [...shown.values()]]);
  }

  /** Keeps why contacts are merged. @param contactIds all that were looked at: what is told of them otherwise goes */
  async record(scope: UserScope, contactIds: readonly string[], merges: readonly MergeRecord[]): Promise<void> {
    await scope.query(RECORD, [
      scope.userId,
      contactIds,
      merges.map(({ contactId }) => contactId),
      merges.map(({ intoId }) => intoId),
      merges.map(({ reason }) => reason),
      merges.map(({ evidence }) => JSON.stringify(evidence)),
    ]);
  }

  /** Keeps pairs of identities that may be one person. @param identityIds all that were looked at */
  async suggest(
    scope: UserScope,
    identityIds: readonly string[],
    suggestions: readonly SuggestionRecord[],
  ): Promise<void> {
    await scope.query(SUGGEST, [
      scope.userId,
      identityIds,
      suggestions.map(({ leftId }) => leftId),
      suggestions.map(({ rightId }) => rightId),
      suggestions.map(({ reason }) => reason),
      suggestions.map(({ evidence }) => JSON.stringify(evidence)),
      suggestions.map(({ score }) => score),
    ]);
  }
}
