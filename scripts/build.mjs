import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildOnce, ensureInstalled, root, runNode } from './lib.mjs';

/** `build` makes everything; `build server` or `build client` one of the two. Each is skipped when nothing has changed. */
export function build(parts = ['server', 'client']) {
  if (parts.includes('server'))
    buildOnce('server', ['.swcrc', 'package-lock.json', 'apps', 'libs', 'migrations', 'test/bench', 'test/setup'], 'dist/apps', () => {
      rmSync(join(root, 'dist'), { recursive: true, force: true });
      runNode(['node_modules/@swc/cli/bin/swc.js', 'apps', 'libs', 'migrations', 'test/bench', 'test/setup', '-d', 'dist'], { quiet: true });
    });
  if (parts.includes('client'))
    buildOnce('client', ['package-lock.json', 'client'], 'client/dist', () =>
      runNode(['node_modules/vite/bin/vite.js', 'build', '--config', 'client/vite.config.ts', '--logLevel', 'error'], { quiet: true }),
    );
}

if (process.argv[1] === import.meta.filename) {
  ensureInstalled();
  build(process.argv.length > 2 ? process.argv.slice(2) : undefined);
}
