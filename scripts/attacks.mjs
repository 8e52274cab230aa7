import { build } from './build.mjs';
import { becomeNode, ensureInstalled } from './lib.mjs';

// `npm run test:attacks [-- PART_OF_A_NAME]`: every attack of test/attacks/corpus, as mail and meetings that are imported, against
// a model that obeys whatever it reads. On the embedded database, or on that of DATABASE_URL.
ensureInstalled();
build(['server', 'client']);
becomeNode(['--enable-source-maps', 'dist/test/attacks/run.js', ...process.argv.slice(2)]);
