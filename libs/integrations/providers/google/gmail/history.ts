import type { gmail_v1 } from 'googleapis/build/src/apis/gmail/index.js';
import type { ListedItem } from '../../../domain/connector.js';
import { leftOutReason } from './labels.js';

/**
 * Turns history records into changes, one per message; of several records the last decides, except that a deleted
 * message stays deleted. What enters spam or bin is a deletion with its reason, what leaves them is fetched again.
 */
export function changesOf(records: readonly gmail_v1.Schema$History[]): ListedItem[] {
  const changes = new Map<string, ListedItem>();
  const add = (message: gmail_v1.Schema$Message | undefined, change: (id: string) => ListedItem) => {
    const id = message?.id;
    if (!id || isDeleted(changes.get(id))) return;
    // Taken out first, so that the order is that of the last record.
    changes.delete(id);
    changes.set(id, change(id));
  };
  for (const record of records) {
    for (const { message } of record.messagesAdded ?? []) add(message, (id) => added(id, message?.labelIds ?? []));
    for (const { message, labelIds } of record.labelsAdded ?? [])
      add(message, (id) => relabelled(id, [...(message?.labelIds ?? []), ...(labelIds ?? [])]));
    for (const { message, labelIds } of record.labelsRemoved ?? [])
      add(message, (id) =>
        relabelled(
          id,
          (message?.labelIds ?? []).filter((label) => !labelIds?.includes(label)),
        ),
      );
    for (const { message } of record.messagesDeleted ?? [])
      add(message, (sourceId) => ({ sourceId, change: 'delete' }));
  }
  return [...changes.values()];
}

const isDeleted = (item: ListedItem | undefined): boolean => item?.change === 'delete' && item.skip === undefined;

/** A new message that is left out was never stored. */
function added(sourceId: string, labelIds: readonly string[]): ListedItem {
  const skip = leftOutReason(labelIds);
  return skip === undefined ? { sourceId, change: 'upsert' } : { sourceId, change: 'upsert', skip };
}

function relabelled(sourceId: string, labelIds: readonly string[]): ListedItem {
  const skip = leftOutReason(labelIds);
  return skip === undefined ? { sourceId, change: 'upsert' } : { sourceId, change: 'delete', skip };
}
