import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import type { StagedItem } from '../domain/staged-item.js';
import { type ArchiveLimits, checkArchive, readArchive } from './archive-reader.js';
import { readContent } from './content-reader.js';
import { SNIFFED_BYTES, sniff, unsupported } from './sniff.js';

const READ_AT_ONCE = 256 * 1024;

/**
 * Reads a file item by item, whatever its size, in bounded memory. What it is, its content decides.
 * @param name as the person calls the file; it is shown, and never a path
 * @throws FileImportError when the file as a whole cannot be read
 */
export async function* readFileItems(
  path: string,
  name: string,
  limits: ArchiveLimits,
  signal: AbortSignal,
): AsyncGenerator<StagedItem[]> {
  const beginning = await beginningOf(path);
  const type = sniff(beginning);
  if (!type) throw unsupported(beginning);
  if (type === 'zip') return yield* readArchive(path, limits, signal);
  yield* readContent(createReadStream(path, { highWaterMark: READ_AT_ONCE, signal }), type, name);
}

/** @throws FileImportError when a short look shows already that the file cannot be read */
export async function checkFile(path: string, limits: ArchiveLimits): Promise<void> {
  const beginning = await beginningOf(path);
  const type = sniff(beginning);
  if (!type) throw unsupported(beginning);
  if (type === 'zip') await checkArchive(path, limits);
}

/** The first bytes of a file. */
async function beginningOf(path: string): Promise<Buffer> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(SNIFFED_BYTES), 0, SNIFFED_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
