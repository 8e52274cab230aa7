import type { gmail_v1 } from 'googleapis/build/src/apis/gmail/index.js';
import type { ListedItem } from '../../../domain/connector.js';
import { EVERYTHING, type Selection } from '../../../domain/selection.js';
import { leftOutReason, selectionReason } from './labels.js';

/**
 * Turns history records into changes, one per message; of several records the last decides, except that a deleted
 * message stays deleted. What enters spam or bin is a deletion with its reason, what leaves them is fetched again.
 * A message that is moved out of the selection (it gets an excluded label, or loses the last chosen one) leaves as
 * well; one that was outside before is only skipped, for the person may have kept it on purpose.
 */
export function changesOf(
  records: readonly gmail_v1.Schema$History[],
  containers: Selection['containers'] = EVERYTHING.containers,
): ListedItem[] {
  const changes = new Map<string, ListedItem>();
  const add = (
    message: gmail_v1.Schema$Message | undefined,
    change: (id: string, known?: ListedItem) => ListedItem,
  ) => {
    const id = message?.id;
    const known = id ? changes.get(id) : undefined;
    if (!id || isDeleted(known)) return;
    // Taken out first, so that the order is that of the last record.
    changes.delete(id);
    changes.set(id, change(id, known));
  };
  const relabelled = (sourceId: string, labels: readonly string[], moved: boolean): ListedItem => {
    const gone = leftOutReason(labels);
    if (gone !== undefined) return { sourceId, change: 'delete', skip: gone };
    const skip = selectionReason(labels, containers);
    return skip === undefined
      ? { sourceId, change: 'upsert' }
      : { sourceId, change: moved ? 'delete' : 'upsert', skip };
  };
  const left = (known: ListedItem | undefined) => known?.change === 'delete';
  for (const record of records) {
    for (const { message } of record.messagesAdded ?? [])
      add(message, (id) => added(id, message?.labelIds ?? [], containers));
    for (const { message, labelIds } of record.labelsAdded ?? [])
      add(message, (id, known) =>
        relabelled(
          id,
          [...(message?.labelIds ?? []), ...(labelIds ?? [])],
          left(known) || containers.exclude.some((label) => labelIds?.includes(label)),
        ),
      );
    for (const { message, labelIds } of record.labelsRemoved ?? [])
      add(message, (id, known) =>
        relabelled(
          id,
          (message?.labelIds ?? []).filter((label) => !labelIds?.includes(label)),
          left(known) || containers.include.some((label) => labelIds?.includes(label)),
        ),
      );
    for (const { message } of record.messagesDeleted ?? [])
      add(message, (sourceId) => ({ sourceId, change: 'delete' }));
  }
  return [...changes.values()];
}

const isDeleted = (item: ListedItem | undefined): boolean => item?.change === 'delete' && item.skip === undefined;

/** A new message that is left out was never stored. */
function added(sourceId: string, labelIds: readonly string[], containers: Selection['containers']): ListedItem {
  const skip = leftOutReason(labelIds) ?? selectionReason(labelIds, containers);
  return skip === undefined ? { sourceId, change: 'upsert' } : { sourceId, change: 'upsert', skip };
}
