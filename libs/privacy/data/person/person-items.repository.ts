import { Injectable } from '@nestjs/common';
import { ClaimStore, InteractionStore } from '../../../contacts/index.js';
import type { UserScope } from '../../../platform/database/index.js';
import { IS_THEIRS } from './person.repository.js';

/** Where a page ends: keys of its last row. */
export type Place = readonly [string, string];

/** An item, or an image of one, as it was received. */
export interface StoredContent {
  readonly rawEventId: string;
  readonly place: Place;
  readonly payload: string | null;
}

/** An interaction's texts. */
export interface InteractionTexts {
  readonly id: string;
  readonly rawEventId: string;
  readonly subject: string;
  readonly snippet: string;
  readonly body: string;
  readonly bodyFull: string | null;
  readonly location: string | null;
  readonly attachments: unknown;
}

/** More than any version of the mapping: what is erased is never read again. */
export const NEVER_AGAIN = 2_147_483_647;

const ITEMS = `
  select id "rawEventId", array[integration_id::text, source_id] as place, payload::text from raw_events
  where user_id = $1 and ($2::uuid is null or (integration_id, source_id) > ($2::uuid, $3::text))
  order by integration_id, source_id limit $4`;

const IMAGES = `
  select raw_event_id "rawEventId", array[batch_id::text, raw_event_id::text] as place, payload::text from raw_event_versions
  where user_id = $1 and ($2::uuid is null or (batch_id, raw_event_id) > ($2::uuid, $3::uuid))
  order by batch_id, raw_event_id limit $4`;

// What was derived of an item may show what its payload hides in an encoding. Words are found here as they stand anywhere,
// so what is only found by them is to be looked at.
const DERIVED = `
  select i.raw_event_id as id, bool_or(
    exists (select from interaction_participants p where p.interaction_id = i.id and p.address = any($3::text[]))
    or exists (select from identity_pairs q where q.interaction_id = i.id and (q.value = any($3) or q.address = any($3)))
  ) as sure
  from interactions i where i.raw_event_id = any($1::uuid[]) and (
    concat_ws(' ', i.subject, i.snippet, i.body, i.body_full, i.location, i.attachments::text) ilike any($2::text[])
    or exists (select from interaction_participants p where p.interaction_id = i.id and p.address = any($3::text[]))
    or exists (select from identity_pairs q where q.interaction_id = i.id and (q.value = any($3) or q.address = any($3))))
  group by i.raw_event_id
  union all select distinct raw_event_id, true from contact_claims where raw_event_id = any($1) and value = any($3)`;

// Without interactions there is nobody else to keep it for: it was taken back, or could not be read. A row of a table is
// kept for the person whom it tells of.
const WHOLE = `
  select r.id from raw_events r where r.user_id = $1 and r.id = any($2::uuid[]) and case
    when exists (select from contact_claims cl where cl.raw_event_id = r.id)
      then exists (select from contact_claims cl where cl.raw_event_id = r.id and cl.value = any($3::text[]))
    when not exists (select from interactions i where i.raw_event_id = r.id) then true
    else exists (select from interactions i where i.raw_event_id = r.id and ${IS_THEIRS}) end`;

const FORGET = (table: string, key: string): string => `
  update ${table} set payload = null, payload_gone = 'erased',
    payload_hash = coalesce(payload_hash, sha256(convert_to(payload::text, 'UTF8')))
  where ${key} = any($1::uuid[])`;

/** What an erasure does to items, and to what was made of them. */
@Injectable()
export class PersonItemsRepository {
  constructor(
    private readonly interactions: InteractionStore,
    private readonly claims: ClaimStore,
  ) {}

  /** @param after null for the first page */
  items(scope: UserScope, after: Place | null, limit: number): Promise<StoredContent[]> {
    return scope.query(ITEMS, [scope.userId, after?.[0] ?? null, after?.[1] ?? null, limit]);
  }

  images(scope: UserScope, after: Place | null, limit: number): Promise<StoredContent[]> {
    return scope.query(IMAGES, [scope.userId, after?.[0] ?? null, after?.[1] ?? null, limit]);
  }

  /**
   * Of some items those of which something was made that shows the person, or may show them.
   * @param patterns for ILIKE
   */
  derived(
    scope: UserScope,
    rawEventIds: readonly string[],
    patterns: readonly string[],
    identities: readonly string[],
  ): Promise<{ id: string; sure: boolean }[]> {
    return scope.query(DERIVED, [rawEventIds, patterns, identities]);
  }

  /** Of some items those that go as a whole. */
  async whole(
    scope: UserScope,
    rawEventIds: readonly string[],
    identities: readonly string[],
    own: readonly string[],
  ): Promise<string[]> {
    return ids(await scope.query<{ id: string }>(WHOLE, [scope.userId, rawEventIds, identities, own]));
  }

  /** Everything that was made of items. @returns how many interactions and claims are gone */
  async removeDerived(
    scope: UserScope,
    rawEventIds: readonly string[],
  ): Promise<{ interactions: number; claims: number }> {
    const [told] = await scope.query<{ claims: number }>(
      `select count(*)::int as claims from contact_claims where raw_event_id = any($1::uuid[])`,
      [rawEventIds],
    );
    const { removed } = await this.interactions.deleteByRawEvents(scope, rawEventIds);
    await this.claims.replace(scope, [], rawEventIds);
    return { interactions: removed, claims: told?.claims ?? 0 };
  }

  /** The contents of items, and of what they were before. The rows stay: they are accounted for. @returns how many */
  async forgetContents(scope: UserScope, rawEventIds: readonly string[]): Promise<number> {
    await scope.query(FORGET('raw_event_versions', 'raw_event_id'), [rawEventIds]);
    await scope.query(
      `update raw_events set revision = revision + 1, renormalize_after = null,
         normalized_version = coalesce(normalized_version, 0) where id = any($1::uuid[])`,
      [rawEventIds],
    );
    const gone = await scope.query(`select from raw_events where id = any($1::uuid[]) and payload is not null`, [
      rawEventIds,
    ]);
    await scope.query(FORGET('raw_events', 'id'), [rawEventIds]);
    return gone.length;
  }

  /** Of items that go as a whole: nothing reads or recognises them any more, and the ledger says why. */
  async close(scope: UserScope, rawEventIds: readonly string[], reason: string): Promise<void> {
    await scope.query(
      `with closed as (
         update raw_events set normalized_version = ${NEVER_AGAIN}, dedupe_key = null where id = any($1::uuid[])
         returning integration_id, source_id
       )
       update sync_items i set state = 'skipped', reason = $2, error_code = null, error_message = null
       from closed join sync_batches b on b.integration_id = closed.integration_id
       where i.batch_id = b.id and i.source_id = closed.source_id and i.state in ('stored', 'failed')`,
      [rawEventIds, reason],
    );
  }

  /** Texts of the interactions of some items. */
  texts(scope: UserScope, rawEventIds: readonly string[]): Promise<InteractionTexts[]> {
    return scope.query(
      `select id, raw_event_id "rawEventId", subject, snippet, body, body_full "bodyFull", location, attachments from interactions
       where raw_event_id = any($1::uuid[])`,
      [rawEventIds],
    );
  }

  async rewrite(scope: UserScope, texts: readonly InteractionTexts[]): Promise<void> {
    if (texts.length === 0) return;
    await scope.query(
      `update interactions i set subject = t.subject, snippet = t.snippet, body = t.body, body_full = t."bodyFull",
         location = t.location, attachments = t.attachments, updated_at = now()
       from jsonb_to_recordset($1::jsonb) as t(id uuid, subject text, snippet text, body text, "bodyFull" text,
         location text, attachments jsonb) where i.id = t.id`,
      [JSON.stringify(texts)],
    );
  }

  /** The person's part in interactions of some items. @returns how many rows are gone */
  async removeParts(scope: UserScope, rawEventIds: readonly string[], identities: readonly string[]): Promise<number> {
    await scope.query(
      `delete from identity_pairs q using interactions i
       where i.raw_event_id = any($1::uuid[]) and q.interaction_id = i.id and (q.value = any($2::text[]) or q.address = any($2))`,
      [rawEventIds, identities],
    );
    const gone = await scope.query(
      `delete from interaction_participants p using interactions i
       where i.raw_event_id = any($1::uuid[]) and p.interaction_id = i.id and p.address = any($2::text[]) returning 1`,
      [rawEventIds, identities],
    );
    return gone.length;
  }

  /** What an item was before. @returns how many images lost their content */
  async forgetImages(scope: UserScope, places: readonly Place[]): Promise<number> {
    const gone = await scope.query(
      `update raw_event_versions v set payload = null, payload_gone = 'erased',
         payload_hash = coalesce(payload_hash, sha256(convert_to(payload::text, 'UTF8')))
       from unnest($1::uuid[], $2::uuid[]) as p(batch_id, raw_event_id)
       where v.batch_id = p.batch_id and v.raw_event_id = p.raw_event_id returning 1`,
      [places.map(([batchId]) => batchId), places.map(([, rawEventId]) => rawEventId)],
    );
    return gone.length;
  }
}

const ids = (rows: readonly { id: string }[]): string[] => rows.map(({ id }) => id);
