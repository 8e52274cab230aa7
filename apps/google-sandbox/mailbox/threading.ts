const REPLY_PREFIX = /^\s*((re|aw|sv|vs|antw|fwd?|wg|tr|rif|r)(\[\d+\])?\s*:\s*|\[[^\]]{1,40}\]\s*)+/i;

/** A subject without reply and forward prefixes and list tags. */
export function baseSubject(subject: string): string {
  return subject.slice(0, 500).replace(REPLY_PREFIX, '').replace(/\s+/g, ' ').trim().toLowerCase();
}

/**
 * Gives each message its thread: the thread of a message that it refers to (seen, or only referred to by a sibling), when the subject is the
 * same but for prefixes; otherwise a thread of its own, named after its id.
 */
export class ThreadIndex {
  private readonly threads = new Map<string, { threadId: string; subject: string }>();

  assign(id: string, messageId: string | undefined, references: readonly string[], subject: string): string {
    const base = baseSubject(subject);
    const ids = messageId ? [...references, messageId] : references;
    const entry = this.find(ids, base) ?? { threadId: id, subject: base };
    for (const reference of ids) if (!this.threads.has(reference)) this.threads.set(reference, entry);
    if (messageId) this.threads.set(messageId, entry);
    return entry.threadId;
  }

  private find(ids: readonly string[], base: string): { threadId: string; subject: string } | undefined {
    for (let i = ids.length - 1; i >= 0; i -= 1) {
      const entry = this.threads.get(ids[i]!);
      if (entry && entry.subject === base) return entry;
    }
    return undefined;
  }
}
