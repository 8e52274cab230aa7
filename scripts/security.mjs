import { build } from './build.mjs';
import { becomeNode, ensureInstalled } from './lib.mjs';
import { services } from './services.mjs';

// `npm run test:security [-- S10,S33]`: what must hold, the tests that prove it, and whether they notice when it does not.
ensureInstalled();
build();
becomeNode(['--enable-source-maps', 'dist/test/security/run.js', ...process.argv.slice(2)], services());
