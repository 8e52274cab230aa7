import type { NewFileItem } from '../data/file-item.repository.js';
import type { StagedItem } from './staged-item.js';

const ITEMS_AT_ONCE = 200;
const BYTES_AT_ONCE = 4 * 1024 * 1024;

/** Gathers what a reader gives into chunks that are written together: at most 200 items or about 4 MB. */
export async function* inChunks(found: AsyncIterable<readonly StagedItem[]>): AsyncGenerator<NewFileItem[]> {
  let chunk: NewFileItem[] = [];
  let bytes = 0;
  let position = 0;
  for await (const items of found)
    for (const item of items) {
      chunk.push(rowOf(item, position++));
      bytes += item.payload?.length ?? 0;
      if (chunk.length < ITEMS_AT_ONCE && bytes < BYTES_AT_ONCE) continue;
      yield chunk;
      chunk = [];
      bytes = 0;
    }
  if (chunk.length > 0) yield chunk;
}

/** What a database takes: no NUL, and no half characters. The payload is JSON, and has escaped them. */
function rowOf({ error, ownAddress: _, ...item }: StagedItem, position: number): NewFileItem {
  return {
    ...item,
    position,
    occurredAt: storableTime(item.occurredAt),
    until: storableTime(item.until),
    sourceId: storable(item.sourceId),
    dedupeKey: item.dedupeKey === null ? null : storable(item.dedupeKey),
    labels: item.labels.map(storable),
    senders: item.senders.map(storable),
    recipients: item.recipients.map(storable),
    errorCode: error?.code ?? null,
    errorMessage: error?.message ?? null,
  };
}

const [FIRST, LAST] = [new Date('0001-01-01T00:00:00Z'), new Date('9999-12-31T23:59:59.999Z')];

/** Files may reckon with years of five digits; as a text those are no times to a database. */
const storableTime = (time: Date | null): Date | null => (time && time >= FIRST && time <= LAST ? time : null);

const storable = (text: string): string => text.replaceAll('\0', '').toWellFormed();
