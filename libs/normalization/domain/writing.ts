import type { RawEventRow } from '../../sync/index.js';

interface Chunk {
  rows: readonly RawEventRow[];
  end: Promise<void>;
}

/** Chunks that are being written, oldest first. */
export class Writing {
  private readonly chunks: Chunk[] = [];

  /** Of all of them. */
  get rows(): readonly RawEventRow[] {
    return this.chunks.flatMap(({ rows }) => rows);
  }

  start(rows: readonly RawEventRow[], end: Promise<void>): void {
    // Who waits for room is told of a failure.
    end.catch(() => undefined);
    this.chunks.push({ rows, end });
  }

  /**
   * Waits until fewer than `most` are being written.
   * @throws what the writing of one failed with
   */
  async room(most: number): Promise<void> {
    while (this.chunks.length >= most) await this.chunks.shift()?.end;
  }

  /** Waits for all, whatever becomes of them. */
  async end(): Promise<void> {
    await Promise.allSettled(this.chunks.map(({ end }) => end));
  }
}
