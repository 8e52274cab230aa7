import { FileImportError } from '../domain/file-import-error.js';

export interface ArchiveLimits {
  /** Bytes that an archive may unpack to, all entries together. */
  readonly maxUnpacked: number;
}

/** What the archive's directory says of an entry. */
export interface ArchivedEntry {
  readonly compressedSize: number;
  readonly uncompressedSize: number;
  /** Where its header stands in the archive. */
  readonly relativeOffsetOfLocalHeader: number;
}

const MAX_ENTRIES = 10_000;
const MAX_RATIO = 200;
/** Below this a high ratio does no harm: an empty page compresses well. */
const RATIO_COUNTS_FROM = 10 * 1024 * 1024;

const unsafe = (why: string) =>
  new FileImportError('UNSAFE_ARCHIVE', `The archive was not opened, because ${why}. Nothing of it was imported.`);

/** @throws FileImportError when the directory alone shows that the archive is meant to do harm, or is too much */
export function checkDirectory(entries: readonly ArchivedEntry[], { maxUnpacked }: ArchiveLimits): void {
  if (entries.length > MAX_ENTRIES) throw unsafe(`it holds more than ${MAX_ENTRIES} files`);
  for (const entry of entries) checkRatio(entry.uncompressedSize, entry.compressedSize);
  if (entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0) > maxUnpacked) throw tooMuch();
  const byPlace = [...entries].sort((a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader);
  for (const [index, entry] of byPlace.slice(1).entries()) {
    const before = byPlace[index]!;
    if (before.relativeOffsetOfLocalHeader + before.compressedSize > entry.relativeOffsetOfLocalHeader)
      throw unsafe('its files overlap');
  }
}

/** @throws FileImportError when so much came out of so little that it is a bomb, whatever the directory says */
export function checkRatio(unpacked: number, compressed: number): void {
  if (unpacked > RATIO_COUNTS_FROM && unpacked > compressed * MAX_RATIO)
    throw unsafe('it unpacks to far more than files do');
}

export function tooMuch(): FileImportError {
  return unsafe('it unpacks to more than is allowed here');
}

export function tooMany(): FileImportError {
  return unsafe(`it holds more than ${MAX_ENTRIES} files`);
}

export { MAX_ENTRIES };
