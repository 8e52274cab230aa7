/** Where a file goes on; null is its beginning, or its end. */
export type Place = readonly (string | null)[] | null;

/** A piece of the archive, and where it goes on after it. */
export interface ExportPiece {
  /** The file of the archive that it belongs to. */
  readonly entry: string;
  /** Empty where there is nothing left to write. */
  readonly content: Buffer;
  /** Rows in it, for the manifest. */
  readonly rows: number;
  /** Rows of tables in it, for the progress: a table that is written twice counts once. */
  readonly counted: number;
  readonly next: Place;
}

/** Something that is written into the archive piece by piece, from wherever it was left. */
export interface ExportSource {
  /** Stable: an export that a newer version goes on with finds its place by it. */
  readonly name: string;
  /** A bounded piece; opens short transactions of its own. */
  piece(userId: string, from: Place): Promise<ExportPiece>;
}
