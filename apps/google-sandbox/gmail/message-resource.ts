import { toBase64Url } from '../core/base64.js';
import { BufferCache } from '../core/lru.js';
import { applyFields, parseFields } from '../http/fields.js';
import type { StoredMessage } from '../mailbox/message.js';
import { firstText } from '../mime/content.js';
import { parseMimeTree } from '../mime/tree.js';
import { partResource } from './payload.js';
import { makeSnippet } from './snippet.js';

export type MessageFormat = 'minimal' | 'full' | 'raw' | 'metadata';

export interface RenderOptions {
  format: MessageFormat;
  /** For format "metadata": only these headers, when any is named. */
  metadataHeaders: readonly string[];
  /** The `fields=` mask, if there is one. */
  fields: string | undefined;
}

const SNIPPET_SOURCE_BYTES = 4000;

/** Renders message resources; finished JSON is kept in a cache of bounded size. */
export class MessageRenderer {
  private readonly cache = new BufferCache(16 * 1024 * 1024);

  /** The JSON of one message, as bytes. */
  render(owner: string, message: StoredMessage, options: RenderOptions): Buffer {
    const { format, metadataHeaders, fields } = options;
    const key = `${owner}|${message.id}|${message.historyId}|${format}|${metadataHeaders.join(',')}|${fields ?? ''}`;
    const cached = this.cache.get(key);
    if (cached) return cached;
    const resource = messageResource(message, options);
    const json = Buffer.from(JSON.stringify(fields ? applyFields(resource, parseFields(fields)) : resource));
    this.cache.set(key, json);
    return json;
  }
}

/** A message as Gmail's API shows it. */
export function messageResource(
  message: StoredMessage,
  options: Pick<RenderOptions, 'format' | 'metadataHeaders'>,
): Record<string, unknown> {
  const raw = message.raw.read();
  const tree = parseMimeTree(raw);
  return {
    id: message.id,
    threadId: message.threadId,
    labelIds: message.labelIds,
    snippet: makeSnippet(firstText(raw, tree, SNIPPET_SOURCE_BYTES)),
    ...payload(),
    sizeEstimate: message.sizeEstimate,
    historyId: String(message.historyId),
    internalDate: String(message.internalDate),
  };

  function payload(): Record<string, unknown> {
    if (options.format === 'full') return { payload: partResource(raw, tree, message.id) };
    if (options.format === 'raw') return { raw: toBase64Url(raw) };
    if (options.format === 'minimal') return {};
    const wanted = new Set(options.metadataHeaders.map((name) => name.toLowerCase()));
    const headers =
      wanted.size === 0 ? tree.headers : tree.headers.filter((header) => wanted.has(header.name.toLowerCase()));
    return { payload: { mimeType: tree.mimeType, headers } };
  }
}
