import { build } from './build.mjs';
import { ensureInstalled, runNode } from './lib.mjs';

// Everything that is generated and committed; `npm run check` fails when one of them differs.
ensureInstalled();
build(['server']);
for (const script of ['env-example', 'schema', 'codegen']) runNode([`scripts/${script}.mjs`]);
