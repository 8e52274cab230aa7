import type { UserScope } from '../../platform/database/index.js';

/*
 * What an item is and was lies in a chain: its row, and for each batch that changed it the image of before. The image that
 * a batch itself made is in one place only: in the row, or as the image of before of the batch that changed the item next.
 * Undo and redo swap that place with the batch's own image of before, so the rest of the chain stays as it is, whichever
 * batches are undone and in whatever order. A batch is undone for an item when its own image lies in its own place.
 *
 * An image whose payload is gone (its time was over) cannot be read again, so it is put nowhere: the item stays as it is.
 */

const IMAGE = [
  ...['stream', 'payload', 'dedupe_key', 'occurred_at', 'deleted_at', 'last_batch_id'],
  ...['payload_gone', 'payload_hash'],
];
const columns = (of: string) => IMAGE.map((name) => `${of}.${name}`).join(', ');
const assign = (from: string) => IMAGE.map((name) => `${name} = ${from}.${name}`).join(', ');

/** One statement: swaps raw events with the images of before of the batch $1, for the raw events that `which` selects. */
const withRow = (which: string) => `
  with chosen as materialized (${which}),
  was as materialized (
    select v.raw_event_id as id, ${columns('v')} from chosen
    join raw_event_versions v on v.batch_id = $1 and v.raw_event_id = chosen.id
  ), is_now as materialized (
    select r.id, ${columns('r')} from chosen join raw_events r on r.id = chosen.id
  ), swapped as (
    update raw_events r set ${assign('was')}, revision = r.revision + 1, received_at = now(),
      normalized_version = case when r.undone_batch_id is null then null else r.normalized_version end
    from was where r.id = was.id
  )
  update raw_event_versions v set ${assign('is_now')} from is_now where v.batch_id = $1 and v.raw_event_id = is_now.id
  returning v.raw_event_id as id`;

/** One statement: swaps images of before of the batch $1 with those of other batches; `which` selects id and batch. */
const withImage = (which: string) => `
  with chosen as materialized (${which}),
  moved as materialized (
    select v.raw_event_id as id, c.other_batch_id as into_batch_id, ${columns('v')} from chosen c
    join raw_event_versions v on v.batch_id = $1 and v.raw_event_id = c.id
    union all
    select v.raw_event_id, $1, ${columns('v')} from chosen c
    join raw_event_versions v on v.batch_id = c.other_batch_id and v.raw_event_id = c.id
  )
  update raw_event_versions v set ${assign('moved')} from moved
  where v.batch_id = moved.into_batch_id and v.raw_event_id = moved.id
  returning v.raw_event_id as id`;

const UNDO_ROW = withRow(`
  select v.raw_event_id as id from raw_event_versions v join raw_events r on r.id = v.raw_event_id
  where v.batch_id = $1 and v.last_batch_id <> $1 and r.last_batch_id = $1 and v.payload_gone is null`);

const UNDO_IMAGE = withImage(`
  select distinct on (v.raw_event_id) v.raw_event_id as id, later.batch_id as other_batch_id
  from raw_event_versions v
  join raw_event_versions later on later.raw_event_id = v.raw_event_id and later.last_batch_id = $1 and later.batch_id <> $1
  where v.batch_id = $1 and v.last_batch_id <> $1 and v.payload_gone is null
  order by v.raw_event_id, later.saved_at`);

// Undone changes of items that are still those that the batch changed: a later approved import may have brought them anew.
const REDOABLE = `
  from raw_event_versions v join raw_events r on r.id = v.raw_event_id join sync_batches bringer on bringer.id = r.batch_id
  left join lateral (
    select later.batch_id from raw_event_versions later
    where later.raw_event_id = v.raw_event_id and later.batch_id <> $1 and later.last_batch_id <> later.batch_id
      and later.saved_at > v.saved_at
    order by later.saved_at limit 1
  ) next on true
  where v.batch_id = $1 and v.last_batch_id = $1 and v.payload_gone is null and bringer.created_at < v.saved_at`;

const REDO_IMAGE = withImage(`
  select v.raw_event_id as id, next.batch_id as other_batch_id ${REDOABLE} and next.batch_id is not null`);
const REDO_ROW = withRow(`select v.raw_event_id as id ${REDOABLE} and next.batch_id is null`);

/** Puts back what a batch changed or deleted; where another batch has changed it since, that stays. @returns what is put back */
export async function swapBack(scope: UserScope, batchId: string): Promise<string[]> {
  const back = await scope.query<{ id: string }>(UNDO_ROW, [batchId]);
  await scope.query(UNDO_IMAGE, [batchId]);
  return back.map(({ id }) => id);
}

/**
 * Puts in again what a batch changed or deleted, below what later batches made of it.
 * @returns raw events that are as the batch left them, and how many later batches have changed since
 */
export async function swapForward(scope: UserScope, batchId: string): Promise<{ changed: string[]; below: number }> {
  // Rows first: an image that moves into another batch's place is undone no longer, and must not be taken for one.
  const rows = await scope.query<{ id: string }>(REDO_ROW, [batchId]);
  const images = await scope.query<{ id: string }>(REDO_IMAGE, [batchId]);
  return { changed: rows.map(({ id }) => id), below: new Set(images.map(({ id }) => id)).size };
}
