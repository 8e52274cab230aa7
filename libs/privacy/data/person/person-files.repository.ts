import { Injectable } from '@nestjs/common';
import type { UserScope } from '../../../platform/database/index.js';

/** What was read from a file and is not imported, or not gone yet. */
export interface StagedContent {
  readonly place: readonly [string, string];
  readonly sourceId: string;
  readonly text: string;
}

const PAGE = `
  select array[import_id::text, position::text] as place, source_id "sourceId",
    concat_ws(' ', payload, array_to_string(senders, ' '), array_to_string(recipients, ' ')) as text
  from file_import_items
  where user_id = $1 and ($2::uuid is null or (import_id, position) > ($2::uuid, $3::int))
  order by import_id, position limit $4`;

/** What an erasure does to files that wait to be imported. */
@Injectable()
export class PersonFilesRepository {
  page(scope: UserScope, after: readonly [string, string] | null, limit: number): Promise<StagedContent[]> {
    return scope.query(PAGE, [scope.userId, after?.[0] ?? null, after === null ? null : Number(after[1]), limit]);
  }

  /**
   * Leaves items out, with nothing of what they held.
   * @param items the ids that they go by from now on
   */
  async leaveOut(
    scope: UserScope,
    items: readonly { place: readonly [string, string]; sourceId: string }[],
    reason: string,
  ): Promise<void> {
    await scope.query(
      `update file_import_items i set payload = null, payload_length = 0, senders = '{}', recipients = '{}', labels = '{}',
         dedupe_key = null, error_code = null, error_message = null, skip = $4, source_id = g.source_id
       from unnest($1::uuid[], $2::int[], $3::text[]) as g(import_id, position, source_id)
       where i.import_id = g.import_id and i.position = g.position`,
      [
        items.map(({ place }) => place[0]),
        items.map(({ place }) => Number(place[1])),
        items.map(({ sourceId }) => sourceId),
        reason,
      ],
    );
  }
}
