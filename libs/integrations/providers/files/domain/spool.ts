import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { FileImportError } from './file-import-error.js';

export interface SpooledFile {
  readonly path: string;
  /** Bytes. */
  readonly size: number;
}

/** How the files are called, so that those which a killed process left behind can be told. */
export const SPOOL_PREFIX = 'omnicrm-import-';

/**
 * Writes what comes to a file of its own, under a name that nobody chose.
 * @throws FileImportError when it is too large, breaks off, or the disk is full; nothing is left then
 */
export async function spool(body: Readable, folder: string, maxBytes: number): Promise<SpooledFile> {
  const path = join(folder, `${SPOOL_PREFIX}${randomUUID()}`);
  let size = 0;
  const counted = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      size += chunk.length;
      done(size > maxBytes ? tooLarge(maxBytes) : null, chunk);
    },
  });
  try {
    // Not the body itself: a failing pipeline would destroy it, and with it the connection that is to carry the answer.
    await pipeline(
      Readable.from(body.iterator({ destroyOnReturn: false })),
      counted,
      createWriteStream(path, { flags: 'wx', mode: 0o600 }),
    );
    return { path, size };
  } catch (error) {
    await rm(path, { force: true });
    throw explained(error);
  }
}

export function tooLarge(maxBytes: number): FileImportError {
  const most = maxBytes >= 1024 ** 3 ? `${Math.floor(maxBytes / 1024 ** 3)} GB` : `${Math.floor(maxBytes / 1024)} kB`;
  return new FileImportError(
    'FILE_TOO_LARGE',
    `The file is larger than ${most}, which is the most that is taken here.`,
  );
}

function explained(error: unknown): unknown {
  if (error instanceof FileImportError) return error;
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return new FileImportError('NO_SPACE', 'There is no room left for the file on the server.');
  if (code === 'ERR_STREAM_PREMATURE_CLOSE' || code === 'ECONNRESET')
    return new FileImportError('UPLOAD_INTERRUPTED', 'The upload broke off. Upload the file once more.');
  return error;
}
