import { build } from './build.mjs';
import { becomeNode, ensureInstalled } from './lib.mjs';

ensureInstalled();
build();
becomeNode(['--enable-source-maps', 'dist/apps/standalone/main.js', ...process.argv.slice(2)]);
