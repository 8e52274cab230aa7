import { build } from './build.mjs';
import { becomeNode, ensureInstalled } from './lib.mjs';

// `npm run test:torture [-- PART_OF_A_NAME]`: every file of the corpora, and hostile ones of our own, through the whole
// product. On the embedded database, or on that of DATABASE_URL.
ensureInstalled();
build(['server']);
becomeNode(['--enable-source-maps', 'dist/test/torture/run.js', ...process.argv.slice(2)]);
