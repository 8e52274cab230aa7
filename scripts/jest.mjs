import { build } from './build.mjs';
import { becomeNode, ensureInstalled } from './lib.mjs';

// Jest on what is named, with the build that the suites' processes run. `npm run jest -- libs/sync`
ensureInstalled();
build();
becomeNode([
  '--experimental-vm-modules',
  '--disable-warning=ExperimentalWarning',
  'node_modules/jest/bin/jest.js',
  ...process.argv.slice(2),
]);
