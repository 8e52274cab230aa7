import { Injectable } from '@nestjs/common';
import type { UserScope } from '../../platform/database/index.js';

/** Two shown contacts that may be one person. */
export interface DuplicateView {
  leftId: string;
  rightId: string;
  reason: string;
  evidence: Record<string, unknown>;
  /** 0 to 1; the likeliest first. */
  score: number;
}

/** A contact that is shown as part of another, and why. */
export interface MergedView {
  contactId: string;
  intoId: string;
  displayName: string;
  identities: string[];
  reason: string;
  evidence: Record<string, unknown>;
  mergedAt: Date;
}

// Several identities of the same two contacts are one suggestion.
const SUGGESTED = `
  select distinct on (least(l.contact_id, r.contact_id), greatest(l.contact_id, r.contact_id))
    least(l.contact_id, r.contact_id) as "leftId", greatest(l.contact_id, r.contact_id) as "rightId",
    s.reason, s.evidence, s.score
  from merge_suggestions s
  join contact_identities l on l.id = s.left_id
  join contact_identities r on r.id = s.right_id
  join contacts lc on lc.id = l.contact_id and lc.deleted_at is null
  join contacts rc on rc.id = r.contact_id and rc.deleted_at is null
  where s.user_id = $1 and l.contact_id <> r.contact_id
  order by least(l.contact_id, r.contact_id), greatest(l.contact_id, r.contact_id), s.score desc, s.left_id, s.right_id`;

const MERGED = `
  select m.contact_id as "contactId", m.into_id as "intoId", c.display_name as "displayName", m.reason, m.evidence,
    m.merged_at as "mergedAt",
    array(select value from contact_identities where user_id = $1 and home_contact_id = m.contact_id order by value) as identities
  from contact_merges m join contacts c on c.id = m.contact_id
  where m.user_id = $1 and m.into_id = any($2::uuid[]) order by m.merged_at, m.contact_id`;

/** Who may be, and who was found to be, one person. */
@Injectable()
export class DuplicateRepository {
  /** @param after score and ids of the last one seen */
  list(
    scope: UserScope,
    limit: number,
    after: { score: number; leftId: string; rightId: string } | null,
  ): Promise<DuplicateView[]> {
    return scope.query<DuplicateView>(
      `select * from (${SUGGESTED}) s
       where $3::float8 is null or (-s.score, s."leftId", s."rightId") > (-$3::float8, $4::uuid, $5::uuid)
       order by s.score desc, s."leftId", s."rightId" limit $2`,
      [scope.userId, limit, after?.score ?? null, after?.leftId ?? null, after?.rightId ?? null],
    );
  }

  async count(scope: UserScope): Promise<number> {
    const [row] = await scope.query<{ count: number }>(`select count(*)::int as count from (${SUGGESTED}) s`, [
      scope.userId,
    ]);
    return row?.count ?? 0;
  }

  /** What is shown as part of contacts, in the order in which it was merged. */
  merged(scope: UserScope, contactIds: readonly string[]): Promise<MergedView[]> {
    return scope.query<MergedView>(MERGED, [scope.userId, contactIds]);
  }
}
