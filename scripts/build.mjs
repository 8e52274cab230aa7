import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildOnce, ensureInstalled, root, runNode } from './lib.mjs';

const SERVER_SOURCES = [
  'apps',
  'libs',
  'migrations',
  'test/attacks',
  'test/bench',
  'test/eval',
  'test/faults',
  'test/rotation',
  'test/security',
  'test/setup',
  'test/torture',
];

/** `build` makes everything; `build server` or `build client` one of the two. Each is skipped when nothing has changed. */
export function build(parts = ['server', 'client']) {
  if (parts.includes('server'))
    buildOnce('server', ['.swcrc', 'package-lock.json', ...SERVER_SOURCES], 'dist/apps', () => {
      rmSync(join(root, 'dist'), { recursive: true, force: true });
      const sources = SERVER_SOURCES.filter((folder) => existsSync(join(root, folder)));
      runNode(['node_modules/@swc/cli/bin/swc.js', ...sources, '-d', 'dist'], { quiet: true });
      // What people import to look around; it is made anew, so that it ends today.
      runNode(['dist/apps/google-sandbox/takeout/sample.main.js', 'dist/sample'], { quiet: true });
    });
  if (parts.includes('client'))
    buildOnce('client', ['package-lock.json', 'client'], 'client/dist', () =>
      runNode(['node_modules/vite/bin/vite.js', 'build', '--config', 'client/vite.config.ts', '--logLevel', 'error'], {
        quiet: true,
      }),
    );
}

if (process.argv[1] === import.meta.filename) {
  ensureInstalled();
  build(process.argv.length > 2 ? process.argv.slice(2) : undefined);
}
