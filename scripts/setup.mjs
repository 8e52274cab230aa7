import { ensureInstalled } from './lib.mjs';

// `npm run setup`: the locked packages, nothing else. Every other script does it by itself when it is needed.
ensureInstalled();
