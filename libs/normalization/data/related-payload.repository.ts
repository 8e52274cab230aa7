import { Injectable } from '@nestjs/common';
import type { RawPayload } from '../../integrations/index.js';
import type { UserScope } from '../../platform/database/index.js';

/** A raw event, and the source id of another of the same integration that it is incomplete without. */
export interface Relation {
  id: string;
  integrationId: string;
  sourceId: string;
}

/** Reads the stored items that others refer to: a cancelled occurrence says nothing of what it was, its series does. */
@Injectable()
export class RelatedPayloadRepository {
  /** @returns payloads by the id of the raw event that needs them; those that are not stored are left out */
  async find(scope: UserScope, relations: readonly Relation[]): Promise<Map<string, RawPayload>> {
    if (relations.length === 0) return new Map();
    const rows = await scope.query<{ id: string; payload: RawPayload }>(
      `select needs.id, r.payload::text payload
       from unnest($2::uuid[], $3::uuid[], $4::text[]) as needs (id, integration_id, source_id)
       join raw_events r on r.user_id = $1 and r.integration_id = needs.integration_id and r.source_id = needs.source_id
       where r.payload is not null and r.undone_batch_id is null`,
      [
        scope.userId,
        relations.map(({ id }) => id),
        relations.map(({ integrationId }) => integrationId),
        relations.map(({ sourceId }) => sourceId),
      ],
    );
    return new Map(rows.map(({ id, payload }) => [id, payload]));
  }
}
