import { hexId } from '../core/ids.js';
import type { HistoryRecord, HistoryType, MailboxChange } from './changes.js';
import { LabelRegistry } from './labels.js';
import type { MessageSeed, StoredMessage } from './message.js';
import { MemoryRaw } from './raw-source.js';
import { readSeedFields } from './seed.js';
import { ThreadIndex } from './threading.js';

const FIRST_HISTORY_ID = 1_000_000;
const HISTORY_STEP = 10;

/** Messages, labels and history of one account. All changes after loading go through {@link Mailbox.apply}. */
export class Mailbox {
  readonly labels: LabelRegistry;
  readonly history: HistoryRecord[] = [];
  /** Called with every change once it is applied (the journal listens here). */
  onChange: (change: MailboxChange) => void = () => undefined;
  /** Grows with each change; caches of listings hang on it. */
  version = 0;
  historyId: number;
  /** A startHistoryId below this is too old. */
  historyFloor: number;
  private readonly byId = new Map<string, StoredMessage>();
  private readonly newestFirst: StoredMessage[];
  private readonly threads = new ThreadIndex();
  private readonly threadMembers = new Map<string, StoredMessage[]>();

  constructor(seeds: readonly MessageSeed[], labels: LabelRegistry = new LabelRegistry()) {
    this.labels = labels;
    const oldestFirst = [...seeds].sort((a, b) => a.internalDate - b.internalDate || (a.id < b.id ? -1 : 1));
    let historyId = FIRST_HISTORY_ID;
    for (const seed of oldestFirst) this.insert(seed, (historyId += HISTORY_STEP));
    this.newestFirst = [...this.byId.values()].reverse();
    this.historyId = historyId + HISTORY_STEP;
    this.historyFloor = this.historyId;
  }

  get size(): number {
    return this.byId.size;
  }

  get threadCount(): number {
    return this.threadMembers.size;
  }

  get(id: string): StoredMessage | undefined {
    return this.byId.get(id);
  }

  /** All messages, newest first by internalDate. */
  all(): readonly StoredMessage[] {
    return this.newestFirst;
  }

  /** Messages of a thread, oldest first. */
  thread(threadId: string): readonly StoredMessage[] {
    return this.threadMembers.get(threadId) ?? [];
  }

  threadIds(): string[] {
    return [...this.threadMembers.keys()];
  }

  /** A free id for a message that arrives now. */
  freshId(raw: Buffer): string {
    for (let i = 0; ; i += 1) {
      const id = hexId('delivered', String(this.historyId), String(i), raw);
      if (!this.byId.has(id)) return id;
    }
  }

  /** Applies a change; false when it changes nothing (unknown message, labels as they were). */
  apply(change: MailboxChange): boolean {
    if (!this.perform(change)) return false;
    this.version += 1;
    this.onChange(change);
    return true;
  }

  private perform(change: MailboxChange): boolean {
    switch (change.kind) {
      case 'deliver':
        return this.deliver(change.id, Buffer.from(change.raw, 'base64'), change.internalDate, change.labelIds);
      case 'labels':
        return this.relabel(change.id, change.add, change.remove);
      case 'delete':
        return this.remove(change.id);
      case 'label':
        this.labels.ensure(change.name);
        return true;
      case 'expireHistory':
        this.historyId += HISTORY_STEP;
        this.historyFloor = this.historyId;
        this.history.length = 0;
        return true;
    }
  }

  private deliver(id: string, raw: Buffer, internalDate: number, labelIds: string[]): boolean {
    if (this.byId.has(id)) return false;
    const fields = readSeedFields(raw);
    const seed = { ...fields, id, raw: new MemoryRaw(raw), internalDate, labelIds: [...labelIds], size: raw.length };
    const message = this.insert(seed, this.historyId + HISTORY_STEP);
    let at = this.newestFirst.findIndex((other) => comesBefore(message, other));
    if (at < 0) at = this.newestFirst.length;
    this.newestFirst.splice(at, 0, message);
    this.record('messageAdded', message, []);
    return true;
  }

  private relabel(id: string, add: string[], remove: string[]): boolean {
    const message = this.byId.get(id);
    if (!message) return false;
    const added = add.filter((label) => !message.labelIds.includes(label));
    const removed = remove.filter((label) => message.labelIds.includes(label));
    if (added.length === 0 && removed.length === 0) return false;
    message.labelIds = [...message.labelIds.filter((label) => !removed.includes(label)), ...added];
    if (added.length > 0) this.record('labelAdded', message, added);
    if (removed.length > 0) this.record('labelRemoved', message, removed);
    return true;
  }

  private remove(id: string): boolean {
    const message = this.byId.get(id);
    if (!message) return false;
    this.byId.delete(id);
    this.newestFirst.splice(this.newestFirst.indexOf(message), 1);
    const members = this.threadMembers.get(message.threadId)!.filter((other) => other !== message);
    if (members.length > 0) this.threadMembers.set(message.threadId, members);
    else this.threadMembers.delete(message.threadId);
    this.record('messageDeleted', message, []);
    return true;
  }

  private record(type: HistoryType, message: StoredMessage, labelIds: string[]): void {
    this.historyId += HISTORY_STEP;
    message.historyId = this.historyId;
    const { id: messageId, threadId } = message;
    this.history.push({
      id: this.historyId,
      type,
      messageId,
      threadId,
      messageLabelIds: [...message.labelIds],
      labelIds,
    });
  }

  private insert(seed: MessageSeed, historyId: number): StoredMessage {
    let id = seed.id;
    while (this.byId.has(id)) id = hexId(id, 'again');
    const message: StoredMessage = {
      id,
      threadId: this.threads.assign(id, seed.messageId, seed.references, seed.subject),
      internalDate: seed.internalDate,
      sizeEstimate: seed.size,
      raw: seed.raw,
      historyId,
      labelIds: seed.labelIds,
    };
    this.byId.set(id, message);
    const members = this.threadMembers.get(message.threadId);
    if (members) members.push(message);
    else this.threadMembers.set(message.threadId, [message]);
    return message;
  }
}

function comesBefore(a: StoredMessage, b: StoredMessage): boolean {
  return a.internalDate > b.internalDate || (a.internalDate === b.internalDate && a.id > b.id);
}
