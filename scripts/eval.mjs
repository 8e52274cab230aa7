import { build } from './build.mjs';
import { becomeNode, ensureInstalled } from './lib.mjs';
import { services } from './services.mjs';

// `npm run eval:NAME` runs test/eval/NAME.ts from the build.
const [name, ...args] = process.argv.slice(2);
ensureInstalled();
build(['server']);
// On real services where they are; `DATABASE_URL= npm run eval:NAME` uses the embedded database.
becomeNode(['--enable-source-maps', `dist/test/eval/${name}.js`, ...args], services());
