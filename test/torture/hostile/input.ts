/** A file of the project's own that means harm, or is broken in a way that real files are. */
export interface HostileInput {
  readonly name: string;
  /** Made when it is wanted, because some are large. */
  content(): Buffer;
  /** How many items it has to bring that are read, at least. */
  readonly fewestRead: number;
}

export const MEGABYTE = 1024 * 1024;

/** Repeats what depends on its number. */
export const numbered = (count: number, make: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => make(index)).join('');

export const bytes = (text: string): Buffer => Buffer.from(text, 'latin1');
