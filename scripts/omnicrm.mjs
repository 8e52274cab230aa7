import { build } from './build.mjs';
import { becomeNode, ensureInstalled } from './lib.mjs';

ensureInstalled();
build(['server']);
becomeNode(['--enable-source-maps', 'dist/apps/cli/main.js', ...process.argv.slice(2)]);
