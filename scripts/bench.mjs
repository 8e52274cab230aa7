import { build } from './build.mjs';
import { becomeNode, ensureInstalled } from './lib.mjs';
import { services } from './services.mjs';

// `npm run bench:NAME` runs test/bench/NAME.ts from the build.
const [name, ...args] = process.argv.slice(2);
ensureInstalled();
build();
// On real services where they are; `DATABASE_URL= npm run bench:NAME` measures the embedded database.
becomeNode(['--enable-source-maps', `dist/test/bench/${name}.js`, ...args], services());
