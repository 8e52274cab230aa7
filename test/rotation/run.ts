import { distributed } from '../setup/mode.js';
import { ensureTemplate } from '../setup/template.js';
import { misses, rotateUnderFire } from './scenario.js';

const connections = Number(process.argv[2] ?? 10_000);

await ensureTemplate();
console.log(`${connections} connections; database: ${distributed ? 'PostgreSQL' : 'embedded'}`);
const figures = await rotateUnderFire(connections);
const missed = misses(figures);
for (const miss of missed) console.log(`MISSED  ${miss}`);
console.log(
  `${figures.connections} connections, ${figures.secrets} secrets, ${figures.kills} rotations killed, ` +
    `${figures.renewedMeanwhile} tokens renewed and ${figures.importedMeanwhile} messages imported meanwhile, ${figures.seconds.toFixed(1)} s`,
);
console.log(
  `${figures.undecryptable} undecryptable, ${figures.notOnNewest} not under the newest key, ${figures.lost} renewed tokens lost`,
);
process.exit(missed.length === 0 ? 0 : 1);
