import type { Readable } from 'node:stream';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { FileImportError } from '../domain/file-import-error.js';
import { BLANK_ITEM, type StagedItem } from '../domain/staged-item.js';
import { type ArchiveLimits, MAX_ENTRIES, checkDirectory, checkRatio, tooMany, tooMuch } from './archive-safety.js';
import { readContent } from './content-reader.js';
import { hashOf } from './hash.js';
import { SNIFFED_BYTES, sniff } from './sniff.js';

export type { ArchiveLimits } from './archive-safety.js';

/** Files that are named like mail or a calendar are accounted for even when they are neither. */
const EXPECTED = /\.(?:mbox|eml|ics)$/i;
const ARCHIVE_NAME = /\.(?:zip|t?gz|tar|7z|rar)$/i;
/** Stored as it is, or deflated: everything else is not in use. */
const METHODS = new Set([0, 8]);

/**
 * Reads what is mail or a calendar in a zip archive. Names of entries are shown at most, and never become paths. Nothing
 * is unpacked to disk.
 * @throws FileImportError when it is damaged, dangerous, or holds nothing that can be read
 */
export async function* readArchive(
  path: string,
  limits: ArchiveLimits,
  signal: AbortSignal,
): AsyncGenerator<StagedItem[]> {
  const archive = await opened(path);
  try {
    const entries = await directoryOf(archive);
    checkDirectory(entries, limits);
    const budget = { left: limits.maxUnpacked };
    let found = false;
    for (const entry of entries) {
      signal.throwIfAborted();
      if (entry.fileName.endsWith('/') || entry.uncompressedSize === 0) continue;
      for await (const items of readEntry(archive, entry, budget)) {
        found = true;
        yield items;
      }
    }
    if (!found)
      throw new FileImportError(
        'UNSUPPORTED_FILE',
        'The archive holds no mail and no calendar. In Takeout, choose Mail or Calendar.',
      );
  } finally {
    archive.close();
  }
}

/** @throws FileImportError when the archive's directory shows that it is damaged or dangerous */
export async function checkArchive(path: string, limits: ArchiveLimits): Promise<void> {
  const archive = await opened(path);
  try {
    checkDirectory(await directoryOf(archive), limits);
  } finally {
    archive.close();
  }
}

async function* readEntry(archive: ZipFile, entry: Entry, budget: { left: number }): AsyncGenerator<StagedItem[]> {
  if (entry.isEncrypted()) {
    if (EXPECTED.test(entry.fileName))
      yield [unread(entry, { error: { code: 'encrypted', message: 'This file of the archive is encrypted.' } })];
    return;
  }
  if (!METHODS.has(entry.compressionMethod)) {
    if (EXPECTED.test(entry.fileName))
      yield [
        unread(entry, { error: { code: 'malformed', message: 'This file is packed in a way that is not known.' } }),
      ];
    return;
  }
  const chunks = guarded(await archive.openReadStreamPromise(entry), entry, budget);
  const { beginning, all } = await peeked(chunks);
  const type = sniff(beginning);
  try {
    if (type === 'zip' || (!type && ARCHIVE_NAME.test(entry.fileName)))
      yield [unread(entry, { skip: 'nested_archive' })];
    else if (type) yield* readContent(all, type, entry.fileName);
    else if (EXPECTED.test(entry.fileName))
      yield [unread(entry, { error: { code: 'malformed', message: 'This file is not what its name says.' } })];
  } finally {
    await all.return(undefined);
  }
}

/** Passes chunks on while they are not too many; damage becomes an error with words. */
async function* guarded(stream: Readable, entry: Entry, budget: { left: number }): AsyncGenerator<Buffer> {
  let unpacked = 0;
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      unpacked += chunk.length;
      budget.left -= chunk.length;
      if (budget.left < 0) throw tooMuch();
      checkRatio(unpacked, entry.compressedSize);
      yield chunk;
    }
  } catch (error) {
    throw error instanceof FileImportError ? error : damaged();
  } finally {
    stream.destroy();
  }
}

async function peeked(chunks: AsyncGenerator<Buffer>): Promise<{ beginning: Buffer; all: AsyncGenerator<Buffer> }> {
  const first: Buffer[] = [];
  let length = 0;
  while (length < SNIFFED_BYTES) {
    const { value, done } = await chunks.next();
    if (done) break;
    first.push(value);
    length += value.length;
  }
  const beginning = Buffer.concat(first);
  async function* all(): AsyncGenerator<Buffer> {
    try {
      yield beginning;
      yield* chunks;
    } finally {
      await chunks.return(undefined);
    }
  }
  return { beginning, all: all() };
}

/** A file of the archive that is not read, in its own right. Its name tells which one. */
function unread(entry: Entry, why: Partial<Pick<StagedItem, 'skip' | 'error'>>): StagedItem {
  const name = entry.fileName.replace(/[^\p{L}\p{N}.,_ /@-]/gu, '?').slice(-200);
  const kind = /\.ics$/i.test(entry.fileName) ? 'event' : 'mail';
  return { ...BLANK_ITEM, kind, sourceId: `${hashOf('file', entry.fileName).slice(0, 12)} ${name}`, ...why };
}

function opened(path: string): Promise<ZipFile> {
  return yauzl.openPromise(path, { lazyEntries: true, autoClose: false, validateEntrySizes: true }).catch(() => {
    throw damaged();
  });
}

function directoryOf(archive: ZipFile): Promise<Entry[]> {
  return new Promise((resolve, reject) => {
    const entries: Entry[] = [];
    if (archive.entryCount > MAX_ENTRIES) return reject(tooMany());
    archive.on('error', (error: Error) =>
      reject(/invalid relative path|absolute path|invalid char/.test(error.message) ? escaping() : damaged()),
    );
    archive.on('end', () => resolve(entries));
    archive.on('entry', (entry: Entry) => {
      entries.push(entry);
      if (entries.length > MAX_ENTRIES) return reject(tooMany());
      archive.readEntry();
    });
    archive.readEntry();
  });
}

function damaged(): FileImportError {
  return new FileImportError('UNREADABLE_ARCHIVE', 'The archive is damaged or incomplete. Download it once more.');
}

function escaping(): FileImportError {
  return new FileImportError(
    'UNSAFE_ARCHIVE',
    'The archive was not opened, because it names files outside of itself. Nothing of it was imported.',
  );
}
