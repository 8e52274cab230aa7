import { Injectable } from '@nestjs/common';
import { type SystemScope, newId } from '../../platform/database/index.js';
import type { SeenOften } from '../domain/counted.js';

export interface NewSighting {
  readonly kind: string;
  readonly userId: string | null;
  readonly count: number;
}

/** What was listed for a user on a day (UTC, YYYY-MM-DD). */
export interface ListedOfDay {
  readonly userId: string;
  readonly day: string;
  readonly listed: number;
}

/** What anomalies are found in. */
@Injectable()
export class SightingRepository {
  /** Adds to the counts of this minute. Whoever is gone meanwhile is left out. */
  async add(scope: SystemScope, sightings: readonly NewSighting[]): Promise<void> {
    const rows = sightings.map((sighting) => ({ id: newId(), ...sighting }));
    await scope.query(
      `insert into sightings (id, kind, user_id, minute, count)
       select s.id, s.kind, s."userId", date_trunc('minute', now()), s.count
         from jsonb_to_recordset($1::jsonb) as s(id uuid, kind text, "userId" uuid, count integer)
        where s."userId" is null or exists (select from users u where u.id = s."userId")
        order by s.kind, s."userId"
       on conflict (minute, kind, user_id) do update set count = sightings.count + excluded.count`,
      [JSON.stringify(rows)],
    );
  }

  /** What was seen within the last minutes, by kind and user. */
  within(scope: SystemScope, minutes: number): Promise<SeenOften[]> {
    return scope.query<SeenOften>(
      `select kind, user_id as "userId", min(minute) as since, sum(count)::int as count from sightings
        where minute > now() - make_interval(secs => $1 * 60) group by kind, user_id order by kind, user_id`,
      [minutes],
    );
  }

  /** What was listed on each of the last days, today among them, for those who had a batch today. */
  listedByDay(scope: SystemScope, days: number): Promise<ListedOfDay[]> {
    return scope.query<ListedOfDay>(
      `select b.user_id as "userId", to_char(b.created_at at time zone 'UTC', 'YYYY-MM-DD') as day,
              sum(s.listed)::int as listed
         from sync_batches b join sync_batch_streams s on s.batch_id = b.id
        where b.kind <> 'removal' and b.created_at >= (date_trunc('day', now() at time zone 'UTC') - make_interval(days => $1)) at time zone 'UTC'
          and b.user_id in (
            select user_id from sync_batches where created_at >= date_trunc('day', now() at time zone 'UTC') at time zone 'UTC')
        group by 1, 2`,
      [days],
    );
  }

  /** @returns how many rows went */
  async forget(scope: SystemScope): Promise<number> {
    const gone = await scope.query(`delete from sightings where minute < now() - interval '1 day' returning 1`);
    return gone.length;
  }
}
