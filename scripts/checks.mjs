import { spawnSync } from 'node:child_process';
import { build } from './build.mjs';
import { ensureInstalled, pinnedEnvironment, pinnedNode, root } from './lib.mjs';

/** Every check that needs no database; each is one program that fails by itself. */
const CHECKS = {
  format: ['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.'],
  lint: ['node_modules/eslint/bin/eslint.js', '--max-warnings=0', '.'],
  boundaries: [
    'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs',
    'libs',
    'apps',
    'client/src',
    'migrations',
    '--config',
    '.dependency-cruiser.cjs',
  ],
  types: ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.json'],
  'client types': ['node_modules/typescript/bin/tsc', '-p', 'client/tsconfig.json', '--noEmit'],
  'generated .env.example': ['scripts/env-example.mjs', '--check'],
  'generated schema.graphql': ['scripts/schema.mjs', '--check'],
  'generated client operations': ['scripts/codegen.mjs', '--check'],
  docker: ['scripts/lint-docker.mjs'],
};

ensureInstalled();
build(['server']);
const only = process.argv.slice(2);
const failed = [];
for (const [name, args] of Object.entries(CHECKS)) {
  if (only.length > 0 && !only.includes(name)) continue;
  const started = Date.now();
  const { status } = spawnSync(pinnedNode(), args, { cwd: root, stdio: 'inherit', env: pinnedEnvironment() });
  console.log(`${status === 0 ? 'passed' : 'FAILED'}  ${name} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
  if (status !== 0) failed.push(name);
}
process.exit(failed.length > 0 ? 1 : 0);
