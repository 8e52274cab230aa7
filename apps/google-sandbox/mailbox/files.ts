import { readdirSync, statSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';

export interface FoundFile {
  path: string;
  /** Path inside the loaded folder, with forward slashes. */
  name: string;
  size: number;
  /** Milliseconds since 1970. */
  modified: number;
}

/** All files below a folder, in a stable order; links are not followed, hidden files are left out. */
export function listFiles(root: string): FoundFile[] {
  if (statSync(root).isFile()) return [describe(root, basename(root))];
  const found: FoundFile[] = [];
  const visit = (folder: string): void => {
    const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const entry of entries) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) visit(path);
      else if (entry.isFile() && !entry.name.startsWith('.'))
        found.push(describe(path, relative(root, path).split(sep).join('/')));
    }
  };
  visit(root);
  return found;
}

function describe(path: string, name: string): FoundFile {
  const stats = statSync(path);
  return { path, name, size: stats.size, modified: Math.round(stats.mtimeMs) };
}
