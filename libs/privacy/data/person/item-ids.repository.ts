import { Injectable } from '@nestjs/common';
import type { UserScope } from '../../../platform/database/index.js';
import { NEVER_AGAIN } from './person-items.repository.js';

/** What an id begins with that names nothing any more. */
export const ERASED_ID = 'erased:';

/** An item that goes as a whole, by the id that its provider knows it by. */
export interface NamedItem {
  readonly rawEventId: string;
  readonly integrationId: string;
  readonly sourceId: string;
}

/** Takes the provider's ids out of what is only still accounted for. */
@Injectable()
export class ItemIdsRepository {
  /** Whether a batch still lists: it would enter an item again that goes by another id. */
  async isListing(scope: UserScope): Promise<boolean> {
    const rows = await scope.query(
      `select from sync_batches b where b.user_id = $1 and b.state in ('queued', 'running', 'paused')
         and (not b.planned or exists (select from sync_batch_streams s where s.batch_id = b.id and not s.done))
         and exists (select from raw_events r where r.user_id = $1 and r.integration_id = b.integration_id
           and r.payload_gone = 'erased' and r.normalized_version = ${NEVER_AGAIN} and r.source_id not like '${ERASED_ID}%')
       limit 1`,
      [scope.userId],
    );
    return rows.length > 0;
  }

  named(scope: UserScope, limit: number): Promise<NamedItem[]> {
    return scope.query(
      `select id "rawEventId", integration_id "integrationId", source_id "sourceId" from raw_events
       where user_id = $1 and payload_gone = 'erased' and normalized_version = ${NEVER_AGAIN}
         and source_id not like '${ERASED_ID}%' limit $2`,
      [scope.userId, limit],
    );
  }

  /** In the item and in every ledger that names it, so that an undo still finds what its batch brought. */
  async rename(scope: UserScope, items: readonly NamedItem[], ids: readonly string[]): Promise<void> {
    const columns = [items.map(({ integrationId }) => integrationId), items.map(({ sourceId }) => sourceId), ids];
    await scope.query(
      `update sync_items i set source_id = n.id
       from unnest($1::uuid[], $2::text[], $3::text[]) as n(integration_id, source_id, id)
       join sync_batches b on b.integration_id = n.integration_id
       where i.batch_id = b.id and i.source_id = n.source_id`,
      columns,
    );
    await scope.query(
      `update raw_events r set source_id = n.id from unnest($1::uuid[], $2::text[]) as n(raw_event_id, id)
       where r.id = n.raw_event_id`,
      [items.map(({ rawEventId }) => rawEventId), ids],
    );
  }
}
