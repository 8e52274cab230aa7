/** Rows that belong to a row of another table, written into its line. */
export interface NestedTable {
  readonly table: string;
  /** Name of the list in the line. */
  readonly as: string;
  /** Its column that holds the id of the row that it belongs to. */
  readonly column: string;
}

/** A table that is exported: one file of JSON Lines. */
export interface ExportedTable {
  readonly table: string;
  /** What is in it, for the person. */
  readonly about: string;
  /** Columns that order its rows and tell them apart; where tables are large, an index of the user's rows begins with them. */
  readonly key: readonly [string, ...string[]];
  /** Column that says whose a row is; `user_id` unless it is named. */
  readonly owner?: string;
  /** Columns that stay out, each with the reason. */
  readonly without?: Readonly<Record<string, string>>;
  readonly nested?: readonly NestedTable[];
}
