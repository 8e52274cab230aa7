import { build } from './build.mjs';
import { becomeNode, ensureInstalled } from './lib.mjs';
import { services } from './services.mjs';

// `npm run test:rotation [-- CONNECTIONS]`: rotates the encryption key of many tokens while they are renewed, kills the
// rotation twice, and counts what is lost.
ensureInstalled();
build(['server']);
becomeNode(['--enable-source-maps', 'dist/test/rotation/run.js', ...process.argv.slice(2)], services());
