import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './lib.mjs';

/** Writes a generated file; with `--check` only compares, and exits 1 when the committed one differs. */
export function generated(file, text, command) {
  const path = join(root, file);
  const current = existsSync(path) ? readFileSync(path, 'utf8') : '';
  if (current === text) return;
  if (!process.argv.includes('--check')) return writeFileSync(path, text);
  console.error(`${file} is not what the code generates. Run \`npm run ${command}\` and commit the result.`);
  process.exit(1);
}
