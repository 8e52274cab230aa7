import { Injectable } from '@nestjs/common';
import { type UserScope, newId } from '../../../platform/database/index.js';
import type { CheckedStatement } from '../../domain/insights/check-citations.js';
import type { InsightKind } from '../../domain/insights/evidence.js';
import type { InsightView } from '../../domain/insights/views.js';

/** Insights of one kind, ready to be kept. */
export interface NewInsight {
  readonly kind: InsightKind;
  readonly statements: readonly CheckedStatement[];
  readonly model: string;
  readonly cost: number;
  readonly inputHash: string;
}

export type InsightOf = InsightView & { readonly subjectId: string };

// A correction stands for itself when what it corrects is gone.
const LIST = `
  select s.id as "subjectId", coalesce(i.id, c.id) as id, k.kind, i.model, coalesce(i.cost, 0) as cost,
    coalesce(i.made_at, c.corrected_at) as "madeAt", i.dismissed_at is not null as dismissed, i.feedback, c.wording as correction,
    coalesce((
      select jsonb_agg(jsonb_build_object('text', st.value ->> 'text', 'citations', (
        select coalesce(jsonb_agg(jsonb_build_object('interactionId', ci.interaction_id, 'taskId', ci.task_id, 'part', ci.part,
          'quote', ci.quote) order by ci.place), '[]')
        from ai_insight_citations ci where ci.insight_id = i.id and ci.statement = st.number
      )) order by st.number)
      from jsonb_array_elements(i.statements) with ordinality as st(value, number)
    ), '[]') as statements
  from unnest($2::uuid[]) as s(id)
  cross join lateral (
    select kind from ai_insights where subject_id = s.id union select kind from ai_insight_corrections where subject_id = s.id
  ) k
  left join lateral (select * from ai_insights where user_id = $1 and subject_id = s.id and kind = k.kind offset 0) i on true
  left join lateral (
    select * from ai_insight_corrections where user_id = $1 and subject_id = s.id and kind = k.kind offset 0
  ) c on true
  order by s.id, array_position('{summary,next_step,risk,persona,digest}'::text[], k.kind)`;

// The same words again keep what the user said of them.
const PUT = `
  insert into ai_insights (id, user_id, subject_id, kind, statements, input_hash, model, cost)
  select n.id, $1, $2, n.kind, n.statements, $3, $4, n.cost
  from jsonb_to_recordset($5::jsonb) as n(id uuid, kind text, statements jsonb, cost float8)
  on conflict (subject_id, kind) do update set input_hash = excluded.input_hash, model = excluded.model, cost = excluded.cost,
    made_at = now(), statements = excluded.statements,
    feedback = case when ai_insights.statements = excluded.statements then ai_insights.feedback end,
    dismissed_at = case when ai_insights.statements = excluded.statements then ai_insights.dismissed_at end
  returning id, kind`;

const CITE = `
  insert into ai_insight_citations
    (user_id, insight_id, statement, place, interaction_id, task_id, part, starts, ends, quote, digest)
  select $1, c.* from jsonb_to_recordset($2::jsonb) as c(insight_id uuid, statement int, place int, interaction_id uuid,
    task_id uuid, part text, starts int, ends int, quote text, digest text)`;

/** What is told of subjects, and what it cites. */
@Injectable()
export class InsightRepository {
  /** Those of some subjects, in the order in which they are shown. */
  list(scope: UserScope, subjectIds: readonly string[]): Promise<InsightOf[]> {
    return scope.query<InsightOf>(LIST, [scope.userId, subjectIds], 'insights_of_subjects');
  }

  /** Of some interactions and tasks those that are the user's, held until the scope ends. */
  async hold(scope: UserScope, keys: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await scope.query<{ id: string }>(
      `select id from (select id from interactions where user_id = $1 and id = any($2::uuid[]) and not shadowed
         order by id for key share) i
       union all
       select id from (select id from tasks where user_id = $1 and id = any($2::uuid[]) and deleted_at is null
         order by id for key share) t`,
      [scope.userId, keys],
    );
    return new Set(rows.map(({ id }) => id));
  }

  /** Puts these in the place of what a subject has; what the user has put into words stays theirs. */
  async replace(scope: UserScope, subjectId: string, insights: readonly NewInsight[]): Promise<void> {
    const rows = insights.map(({ kind, statements, cost }) => {
      return { id: newId(), kind, statements: statements.map(({ text }) => ({ text })), cost };
    });
    await scope.query(
      `delete from ai_insight_citations where user_id = $1
       and insight_id in (select id from ai_insights where user_id = $1 and subject_id = $2)`,
      [scope.userId, subjectId],
    );
    await scope.query(`delete from ai_insights where user_id = $1 and subject_id = $2 and kind <> all($3::text[])`, [
      scope.userId,
      subjectId,
      insights.map(({ kind }) => kind),
    ]);
    const [first] = insights;
    if (!first) return;
    const kept = await scope.query<{ id: string; kind: InsightKind }>(PUT, [
      scope.userId,
      subjectId,
      first.inputHash,
      first.model,
      JSON.stringify(rows),
    ]);
    const ids = new Map(kept.map(({ id, kind }) => [kind, id]));
    const citations = insights.flatMap((insight) => citationRows(ids.get(insight.kind)!, insight.statements));
    await scope.query(CITE, [scope.userId, JSON.stringify(citations)]);
  }

  /** Kinds that the user has put into words of their own. */
  async correctedKinds(scope: UserScope, subjectId: string): Promise<ReadonlySet<string>> {
    const rows = await scope.query<{ kind: string }>(
      `select kind from ai_insight_corrections where user_id = $1 and subject_id = $2`,
      [scope.userId, subjectId],
    );
    return new Set(rows.map(({ kind }) => kind));
  }
}

function citationRows(insightId: string, statements: readonly CheckedStatement[]): object[] {
  return statements.flatMap(({ citations }, statement) =>
    citations.map(({ evidence, part, start, end, quote, digest }, place) => ({
      insight_id: insightId,
      statement: statement + 1,
      place: place + 1,
      interaction_id: evidence.source === 'interaction' ? evidence.key : null,
      task_id: evidence.source === 'task' ? evidence.key : null,
      part,
      starts: start,
      ends: end,
      quote,
      digest,
    })),
  );
}
