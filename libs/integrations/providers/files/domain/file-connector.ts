import type { Account } from '../../../domain/account.js';
import type {
  FetchedItem,
  ListedItem,
  ListedPage,
  RawPayload,
  SourceConnector,
  Stream,
} from '../../../domain/connector.js';
import type { SourcePreview } from '../../../domain/preview.js';
import { ProviderError } from '../../../domain/provider-error.js';
import type { Wanted } from '../../../domain/selection.js';
import type { FileItemRow } from '../data/file-item.repository.js';
import { withDetail } from './detail.js';
import type { FilePreviewer } from './file-previewer.js';
import type { FileStore } from './file-store.js';
import { itemRule } from './item-rules.js';
import type { ItemKind } from './staged-item.js';

export interface FileSource {
  readonly source: string;
  readonly name: string;
  readonly description: string;
  readonly kind: ItemKind;
}

const ITEMS_AT_ONCE = 200;
const BYTES_AT_ONCE = 4 * 1024 * 1024;

/** What was read from an uploaded file, through the port of all sources. A file does not change: it is listed once. */
export class FileConnector implements SourceConnector {
  readonly source: string;
  readonly name: string;
  readonly description: string;
  readonly scopes = [];
  readonly followsChanges = false;
  /** As fast as this machine is; a few thousand a minute are told. */
  readonly itemsPerMinute = 6_000;
  readonly unitsPerItem = 0;

  constructor(
    private readonly of: FileSource,
    private readonly store: FileStore,
    private readonly previewer: FilePreviewer,
  ) {
    this.source = of.source;
    this.name = of.name;
    this.description = of.description;
  }

  async streams({ userId }: Account, { selection }: Wanted): Promise<Stream[]> {
    const found = await this.store.staged(userId, selection.importId);
    return [{ id: found.id, name: found.fileName }];
  }

  async startCursor(): Promise<string | null> {
    return null;
  }

  /** A page is cut by size as well as by count, so that a few long messages do not fill the memory. */
  async list(account: Account, stream: Stream, wanted: Wanted, pageToken: string | null): Promise<ListedPage> {
    const rule = itemRule(wanted, account.accountEmail.toLowerCase(), new Date());
    const after = pageToken === null ? null : placeOf(pageToken);
    const limits = { items: ITEMS_AT_ONCE, bytes: BYTES_AT_ONCE };
    const { rows, payloads } = await this.store.page(
      account.userId,
      stream.id,
      this.of.kind,
      after,
      limits,
      (row) => row.errorCode === null && rule(row) === null,
    );
    const items = rows.map((row) => listed(row, rule(row), payloads.get(row.position), wanted));
    const last = rows.at(-1);
    return { items, nextPageToken: last ? `${last.position}:${last.order}` : null, cursor: null };
  }

  async changes(): Promise<ListedPage> {
    throw new ProviderError('permanent', 'A file does not change');
  }

  async *fetch(
    { userId }: Account,
    stream: Stream,
    sourceIds: readonly string[],
    wanted: Wanted,
  ): AsyncGenerator<FetchedItem> {
    const rows = await this.store.bySourceIds(userId, stream.id, this.of.kind, sourceIds);
    const found = new Map(rows.map((row) => [row.sourceId, row]));
    for (const sourceId of sourceIds) {
      const row = found.get(sourceId);
      if (!row)
        yield { sourceId, error: { code: 'permanent', message: 'The file is no longer kept; upload it again' } };
      else yield listed(row, row.skip, row.payload ?? undefined, wanted);
    }
  }

  preview(account: Account, wanted: Wanted, signal: AbortSignal): Promise<SourcePreview> {
    return this.previewer.preview(account, this.of.kind, wanted, signal);
  }
}

function listed(
  row: FileItemRow,
  reason: string | null,
  payload: string | undefined,
  { selection }: Wanted,
): ListedItem {
  const item = {
    sourceId: row.sourceId,
    change: 'upsert',
    ...(row.occurredAt ? { occurredAt: row.occurredAt } : {}),
    ...(row.dedupeKey === null ? {} : { dedupeKey: row.dedupeKey }),
  } as const;
  if (row.errorCode !== null) return { ...item, error: { code: row.errorCode, message: row.errorMessage ?? '' } };
  if (reason !== null) return { ...item, skip: reason };
  if (payload === undefined) return { ...item, error: { code: 'permanent', message: 'Nothing is kept of this item' } };
  return { ...item, payload: withDetail(payload, selection.detail) as RawPayload };
}

function placeOf(pageToken: string): { position: number; order: string } {
  const separator = pageToken.indexOf(':');
  return { position: Number(pageToken.slice(0, separator)), order: pageToken.slice(separator + 1) };
}
