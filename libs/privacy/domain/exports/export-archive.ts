import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { ZipFile } from 'yazl';
import { Database } from '../../../platform/database/index.js';
import { type ArchiveEntry, ExportChunkRepository } from '../../data/exports/export-chunk.repository.js';
import { openPiece } from './piece-cipher.js';

/** An export that can be read. */
export interface OpenExport {
  readonly id: string;
  readonly userId: string;
  readonly key: Buffer;
  readonly askedAt: Date;
  readonly readyAt: Date;
}

interface ManifestLine {
  readonly name: string;
  readonly rows: number;
  readonly bytes: number;
  readonly sha256: string;
}

/** Makes the zip of an export while it is sent: a piece in memory, however large it is and however slowly it is taken. */
@Injectable()
export class ExportArchive {
  constructor(
    private readonly database: Database,
    private readonly chunks: ExportChunkRepository,
  ) {}

  /** @returns the zip; it is destroyed with an error when the export goes meanwhile */
  async open(archive: OpenExport): Promise<Readable> {
    const entries = await this.database.forUser(archive.userId, (scope) => this.chunks.entries(scope, archive.id));
    const manifest: ManifestLine[] = [];
    const zip = new ZipFile();
    const output = zip.outputStream as Readable;
    zip.on('error', (error: Error) => output.destroy(error));
    let current: Readable | null = null;
    // Nobody takes the rest when the client has gone.
    output.once('close', () => current?.destroy());
    const add = (name: string, content: () => AsyncIterable<Buffer>) =>
      zip.addReadStreamLazy(name, { mtime: archive.readyAt }, (done) => {
        current = Readable.from(content(), { objectMode: false });
        current.once('error', (error) => output.destroy(error));
        done(null, current);
      });
    for (const entry of entries) add(entry.name, () => this.content(archive, entry, manifest));
    add('manifest.json', async function* () {
      yield manifestOf(archive, manifest);
    });
    zip.end();
    return output;
  }

  /** The pieces of a file, one after the other, each in a short transaction; its line of the manifest is the last it does. */
  private async *content(
    { id: exportId, userId, key }: OpenExport,
    { name, rows, bytes, first, last }: ArchiveEntry,
    manifest: ManifestLine[],
  ): AsyncGenerator<Buffer> {
    const hash = createHash('sha256');
    for (let position = first; position <= last; position++) {
      const sealed = await this.database.forUser(userId, (scope) => this.chunks.content(scope, exportId, position));
      if (!sealed) throw new Error('The export was deleted while it was read');
      const piece = await openPiece(sealed, key, { exportId, position, entry: name });
      hash.update(piece);
      if (piece.length > 0) yield piece;
    }
    manifest.push({ name, rows, bytes, sha256: hash.digest('hex') });
  }
}

function manifestOf({ id, askedAt, readyAt }: OpenExport, files: readonly ManifestLine[]): Buffer {
  const facts = { omnicrm: 'export', version: 1, id, askedAt: askedAt.toISOString(), readyAt: readyAt.toISOString() };
  return Buffer.from(`${JSON.stringify({ ...facts, files }, null, 2)}\n`);
}
