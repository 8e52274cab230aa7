import { Injectable } from '@nestjs/common';
import { type UserScope, newId } from '../../../platform/database/index.js';
import type { SubjectRef, SubjectView } from '../../domain/insights/views.js';

const COLUMNS = `s.id, s.kind, s.contact_id as "contactId", s.saved_view_id as "savedViewId", s.fingerprint,
  s.input_hash as "inputHash", s.evidence_count as "evidenceCount",
  s.insight_count = (select count(*) from ai_insights i where i.subject_id = s.id) as complete,
  s.insight_count as "insightCount", s.looked_at as "lookedAt"`;

/** Changes whenever an interaction of the contact comes or goes. @param row of `contacts` */
export const fingerprintOf = (row: string): string =>
  `md5(concat_ws('|', ${[
    'last_interaction_at',
    'first_interaction_at',
    'email_count',
    'meeting_count',
    'written_by_them',
    'written_by_user',
    'display_name',
  ]
    .map((column) => `coalesce(${row}.${column}::text, '')`)
    .join(', ')}))`;

const KEEP = `
  insert into ai_insight_subjects (id, user_id, kind, contact_id, saved_view_id, fingerprint, input_hash, evidence_count,
    insight_count)
  values ($2, $1, $3, $4, $5, (select ${fingerprintOf('c')} from contacts c where c.user_id = $1 and c.id = $4), $6, $7, $8)
  on conflict (user_id, kind, contact_id, saved_view_id) do update set fingerprint = excluded.fingerprint,
    input_hash = excluded.input_hash, evidence_count = excluded.evidence_count,
    insight_count = excluded.insight_count, looked_at = now()
  returning id`;

/** What insights are about, and when it was looked at. */
@Injectable()
export class SubjectRepository {
  async find(scope: UserScope, { kind, contactId, savedViewId }: SubjectRef): Promise<SubjectView | null> {
    const rows = await scope.query<SubjectView>(
      `select ${COLUMNS} from ai_insight_subjects s where s.user_id = $1 and s.kind = $2
       and s.contact_id is not distinct from $3::uuid and s.saved_view_id is not distinct from $4::uuid`,
      [scope.userId, kind, contactId, savedViewId],
    );
    return rows[0] ?? null;
  }

  /** Those of contacts, each with the fingerprint that the contact has now. */
  ofContacts(scope: UserScope, contactIds: readonly string[]): Promise<(SubjectView & { current: string })[]> {
    return scope.query(
      `select ${COLUMNS}, ${fingerprintOf('c')} as current
       from unnest($2::uuid[]) as asked(id)
       cross join lateral (select * from contacts where user_id = $1 and id = asked.id offset 0) c
       cross join lateral (
         select * from ai_insight_subjects where user_id = $1 and kind = 'contact' and contact_id = asked.id
           and saved_view_id is null offset 0
       ) s`,
      [scope.userId, contactIds],
      'insight_subjects_of_contacts',
    );
  }

  /** Notes that a subject was looked at. @returns its key */
  async keep(
    scope: UserScope,
    { kind, contactId, savedViewId }: SubjectRef,
    {
      inputHash,
      evidenceCount,
      insightCount,
    }: { inputHash: string | null; evidenceCount: number; insightCount: number },
  ): Promise<string> {
    const [row] = await scope.query<{ id: string }>(KEEP, [
      scope.userId,
      newId(),
      kind,
      contactId,
      savedViewId,
      inputHash,
      evidenceCount,
      insightCount,
    ]);
    return row!.id;
  }
}
