import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { hostileCalendars } from './hostile/calendars.js';
import { hostileMail } from './hostile/mail.js';

/** A file that is offered to the product. */
export interface OfferedFile {
  readonly name: string;
  content(): Buffer;
}

const ROOT = resolve('../shared/corpora');

/** Every file of a corpus, whatever it is; null when the corpus is not here. */
export function corpus(name: string): OfferedFile[] | null {
  const folder = join(ROOT, name);
  if (!existsSync(folder)) return null;
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => ({ name: relative(ROOT, path), content: () => readFileSync(path) }));
}

/** The project's own. */
export const hostileFiles = (): OfferedFile[] =>
  [...hostileMail, ...hostileCalendars].map(({ name, content }) => ({ name: `own/${name}`, content }));
