import { build } from './build.mjs';
import { becomeNode, ensureInstalled } from './lib.mjs';
import { services } from './services.mjs';

// `npm run test:faults [-- F01,F09 [seed]]`: makes faults happen against real processes, on each queue backend that is here.
ensureInstalled();
build(['server']);
becomeNode(['--enable-source-maps', 'dist/test/faults/run.js', ...process.argv.slice(2)], services());
