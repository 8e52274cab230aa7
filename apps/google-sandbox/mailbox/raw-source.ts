import { closeSync, openSync, readSync } from 'node:fs';
import type { RawSource } from './message.js';

/** Bytes kept in memory. */
export class MemoryRaw implements RawSource {
  constructor(private readonly bytes: Buffer) {}

  read(): Buffer {
    return this.bytes;
  }
}

/** Bytes left in their file, for mailboxes too large to keep; a file that went away reads as empty. */
export class FileRaw implements RawSource {
  constructor(
    private readonly path: string,
    private readonly offset: number,
    private readonly length: number,
  ) {}

  read(): Buffer {
    try {
      const file = openSync(this.path, 'r');
      try {
        const bytes = Buffer.alloc(this.length);
        return bytes.subarray(0, readSync(file, bytes, 0, this.length, this.offset));
      } finally {
        closeSync(file);
      }
    } catch {
      return Buffer.alloc(0);
    }
  }
}
