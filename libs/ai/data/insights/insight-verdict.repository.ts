import { Injectable } from '@nestjs/common';
import { type UserScope, newId } from '../../../platform/database/index.js';
import type { InsightKind } from '../../domain/insights/evidence.js';

/** An insight, by the key of itself or of what stands in its place. */
export interface KnownInsight {
  readonly subjectId: string;
  readonly kind: InsightKind;
}

/** What the user says of insights. */
@Injectable()
export class InsightVerdictRepository {
  /** @returns null when there is none by that key. Nobody else changes it until the scope ends. */
  async find(scope: UserScope, id: string): Promise<KnownInsight | null> {
    const rows = await scope.query<KnownInsight>(
      `select s.subject_id as "subjectId", s.kind from (
         select subject_id, kind from ai_insights where user_id = $1 and id = $2
         union select subject_id, kind from ai_insight_corrections where user_id = $1 and id = $2
       ) s`,
      [scope.userId, id],
    );
    return rows[0] ?? null;
  }

  /** @returns whether that changed anything */
  async rate(scope: UserScope, { subjectId, kind }: KnownInsight, feedback: 'up' | 'down' | null): Promise<boolean> {
    const rows = await scope.query(
      `update ai_insights set feedback = $4 where user_id = $1 and subject_id = $2 and kind = $3
       and feedback is distinct from $4 returning id`,
      [scope.userId, subjectId, kind, feedback],
    );
    return rows.length > 0;
  }

  /** @returns whether that changed anything */
  async dismiss(scope: UserScope, { subjectId, kind }: KnownInsight, dismissed: boolean): Promise<boolean> {
    const rows = await scope.query(
      `update ai_insights set dismissed_at = case when $4 then now() end where user_id = $1 and subject_id = $2 and kind = $3
       and (dismissed_at is not null) <> $4 returning id`,
      [scope.userId, subjectId, kind, dismissed],
    );
    return rows.length > 0;
  }

  /** @param wording the user's own; null gives what is derived back @returns whether that changed anything */
  async correct(scope: UserScope, { subjectId, kind }: KnownInsight, wording: string | null): Promise<boolean> {
    const rows =
      wording === null
        ? await scope.query(
            `delete from ai_insight_corrections where user_id = $1 and subject_id = $2 and kind = $3 returning id`,
            [scope.userId, subjectId, kind],
          )
        : await scope.query(
            `insert into ai_insight_corrections (id, user_id, subject_id, kind, wording) values ($4, $1, $2, $3, $5)
             on conflict (subject_id, kind) do update set wording = excluded.wording, corrected_at = now()
             where ai_insight_corrections.wording <> excluded.wording returning id`,
            [scope.userId, subjectId, kind, newId(), wording],
          );
    return rows.length > 0;
  }

  /** Has the subject made anew at the next look, whatever it was made of. */
  async forgetInput(scope: UserScope, subjectId: string): Promise<void> {
    await scope.query(
      `update ai_insight_subjects set input_hash = null, fingerprint = null where user_id = $1 and id = $2`,
      [scope.userId, subjectId],
    );
  }
}
