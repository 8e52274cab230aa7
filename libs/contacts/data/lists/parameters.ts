/** Collects the values of a statement; what comes from outside enters SQL in no other way. */
export class Parameters {
  readonly values: unknown[];

  /** @param first values that the statement's fixed parts know by number */
  constructor(...first: unknown[]) {
    this.values = first;
  }

  /** Adds a value. @returns its placeholder, with its type */
  add(value: unknown, type: 'uuid' | 'uuid[]' | 'text' | 'text[]' | 'timestamptz' | 'float8' | 'integer'): string {
    this.values.push(value);
    return `$${this.values.length}::${type}`;
  }
}
