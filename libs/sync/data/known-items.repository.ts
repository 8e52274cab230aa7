import { Injectable } from '@nestjs/common';
import type { UserScope } from '../../platform/database/index.js';

export type KnownReason = 'already_imported' | 'duplicate';

/** Asks which items of a file are here already. */
@Injectable()
export class KnownItemsRepository {
  /** In one statement, by source id: what is here of these items, not deleted and not taken back. */
  async find(
    scope: UserScope,
    batch: { id: string; integrationId: string },
    items: readonly { sourceId: string; dedupeKey: string | null }[],
  ): Promise<Map<string, KnownReason>> {
    const rows = await scope.query<{ sourceId: string; reason: KnownReason }>(
      `select w.source_id "sourceId",
         case when bool_or(r.integration_id = $2) then 'already_imported' else 'duplicate' end as reason
       from unnest($4::text[], $5::text[]) as w (source_id, dedupe_key)
       join lateral (
         select integration_id, batch_id from raw_events
         where user_id = $1 and integration_id = $2 and source_id = w.source_id and deleted_at is null
           and undone_batch_id is null
         union all
         select integration_id, batch_id from raw_events
         where user_id = $1 and dedupe_key = w.dedupe_key and integration_id <> $2 and deleted_at is null
           and undone_batch_id is null
       ) r on r.batch_id <> $3
       group by w.source_id`,
      [
        scope.userId,
        batch.integrationId,
        batch.id,
        items.map(({ sourceId }) => sourceId),
        items.map(({ dedupeKey }) => dedupeKey),
      ],
    );
    return new Map(rows.map(({ sourceId, reason }) => [sourceId, reason]));
  }
}
