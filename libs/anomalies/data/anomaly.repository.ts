import { Injectable } from '@nestjs/common';
import { type SystemScope, newId } from '../../platform/database/index.js';
import type { AnomalyFacts, AnomalyKind, Finding } from '../domain/anomaly.js';

export interface AnomalyRow {
  readonly id: string;
  readonly kind: AnomalyKind;
  readonly userId: string | null;
  readonly userName: string | null;
  readonly since: Date;
  readonly lastAt: Date;
  readonly count: number;
  readonly data: AnomalyFacts;
  readonly seenAt: Date | null;
}

const ROW = `a.id, a.kind, a.user_id as "userId", u.name as "userName", a.since, a.last_at as "lastAt", a.count, a.data,
  a.seen_at as "seenAt" from anomalies a left join users u on u.id = a.user_id`;

@Injectable()
export class AnomalyRepository {
  /** Keeps findings: one row for each kind, user and day, with the most that was counted. @returns the kinds of new rows */
  async keep(scope: SystemScope, findings: readonly Finding[]): Promise<AnomalyKind[]> {
    const rows = findings.map((finding) => ({ id: newId(), ...finding }));
    const kept = await scope.query<{ kind: AnomalyKind; fresh: boolean }>(
      `insert into anomalies (id, kind, user_id, day, since, count, data)
       select f.id, f.kind, f."userId", (now() at time zone 'UTC')::date, f.since, f.count, f.data
         from jsonb_to_recordset($1::jsonb)
           as f(id uuid, kind text, "userId" uuid, since timestamptz, count integer, data jsonb)
        where f."userId" is null or exists (select from users u where u.id = f."userId")
        order by f.kind, f."userId"
       on conflict (day, kind, user_id) do update set last_at = now(),
         data = case when excluded.count > anomalies.count then excluded.data else anomalies.data end,
         count = greatest(anomalies.count, excluded.count)
       returning kind, xmax = 0 as fresh`,
      [JSON.stringify(rows)],
    );
    return kept.filter(({ fresh }) => fresh).map(({ kind }) => kind);
  }

  /** Newest first: keys grow with time. @param after those behind this one only @param openOnly none that was seen */
  list(scope: SystemScope, limit: number, after: string | null, openOnly: boolean): Promise<AnomalyRow[]> {
    return scope.query<AnomalyRow>(
      `select ${ROW} where ($2::uuid is null or a.id < $2) and (not $3 or a.seen_at is null) order by a.id desc limit $1`,
      [limit, after, openOnly],
    );
  }

  async find(scope: SystemScope, id: string): Promise<AnomalyRow | null> {
    const [row] = await scope.query<AnomalyRow>(`select ${ROW} where a.id = $1`, [id]);
    return row ?? null;
  }

  /** @returns false when there is none, or it was seen already */
  async markSeen(scope: SystemScope, id: string): Promise<boolean> {
    const seen = await scope.query(
      `update anomalies set seen_at = now() where id = $1 and seen_at is null returning 1`,
      [id],
    );
    return seen.length > 0;
  }

  /** Those that administrators were not notified of, oldest first. */
  untold(scope: SystemScope, limit: number): Promise<AnomalyRow[]> {
    return scope.query<AnomalyRow>(`select ${ROW} where a.told_at is null order by a.id limit $1`, [limit]);
  }

  async markTold(scope: SystemScope, ids: readonly string[]): Promise<void> {
    await scope.query(`update anomalies set told_at = now() where id = any($1)`, [[...ids]]);
  }

  /** @returns how many rows went */
  async forget(scope: SystemScope, days: number): Promise<number> {
    const gone = await scope.query(
      `delete from anomalies where last_at < now() - make_interval(days => $1) returning 1`,
      [days],
    );
    return gone.length;
  }
}
