/** Tests that prove a row: those of a file, or the ones whose full name fits. */
export interface Evidence {
  /** From the root of the project. */
  readonly file: string;
  readonly names?: RegExp;
}

export interface SecurityRow {
  readonly id: string;
  readonly holds: string;
  readonly evidence: readonly Evidence[];
}
