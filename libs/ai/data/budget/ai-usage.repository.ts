import { Injectable } from '@nestjs/common';
import type { UserScope } from '../../../platform/database/index.js';
import type { AiTask } from '../../domain/models/port.js';

/** One call, as it is counted. */
export interface UsedModel {
  readonly modelId: string;
  readonly model: string;
  readonly task: AiTask;
  readonly outcome: string;
  readonly inputTokens: number;
  readonly outputTokens: number;
  /** In credits. */
  readonly cost: number;
}

/** A day of one model at one task. */
export interface UsageDay {
  /** "2026-05-14", in UTC. */
  readonly day: string;
  readonly model: string;
  readonly task: AiTask;
  readonly calls: number;
  readonly failed: number;
  readonly inputTokens: number;
  readonly outputTokens: number;
  readonly cost: number;
}

@Injectable()
export class AiUsageRepository {
  async add(scope: UserScope, used: UsedModel): Promise<void> {
    const { modelId, model, task, outcome, inputTokens, outputTokens, cost } = used;
    await scope.query(
      `insert into ai_usage (user_id, hour, model_id, task, outcome, model, calls, input_tokens, output_tokens, cost)
       values ($1, date_trunc('hour', now(), 'UTC'), $2, $3, $4, $5, 1, $6, $7, $8)
       on conflict (user_id, hour, model_id, task, outcome) do update
         set calls = ai_usage.calls + 1, input_tokens = ai_usage.input_tokens + excluded.input_tokens,
             output_tokens = ai_usage.output_tokens + excluded.output_tokens, cost = ai_usage.cost + excluded.cost`,
      [scope.userId, modelId, task, outcome, model, inputTokens, outputTokens, cost],
    );
  }

  /** The last days, today included, newest first. */
  byDay(scope: UserScope, days: number, limit: number): Promise<UsageDay[]> {
    return scope.query<UsageDay>(
      `select to_char(hour at time zone 'UTC', 'YYYY-MM-DD') as day, model, task, sum(calls)::int as calls,
              coalesce(sum(calls) filter (where outcome <> 'ok'), 0)::int as failed,
              sum(input_tokens)::float8 as "inputTokens", sum(output_tokens)::float8 as "outputTokens",
              sum(cost)::float8 as cost
         from ai_usage where hour >= date_trunc('day', now(), 'UTC') - make_interval(days => $1::int - 1)
        group by 1, 2, 3 order by 1 desc, cost desc, 2, 3 limit $2`,
      [days, limit],
    );
  }
}
