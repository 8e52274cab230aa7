import { build } from './build.mjs';
import { becomeNode, ensureInstalled } from './lib.mjs';

// `npm run bench:NAME` runs test/bench/NAME.ts from the build.
const [name, ...args] = process.argv.slice(2);
ensureInstalled();
build(['server']);
becomeNode(['--enable-source-maps', `dist/test/bench/${name}.js`, ...args]);
