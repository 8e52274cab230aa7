import { distributed } from '../setup/index.js';
import { ensureTemplate } from '../setup/template.js';
import { measureFairness } from './sync/fairness.js';
import type { Figure } from './sync/figure.js';
import { measurePreview } from './sync/preview.js';
import { measurePush } from './sync/push.js';
import { measureThrottle } from './sync/throttle.js';
import { measureFileImport } from './sync/file-import.js';
import { measureTakingBack } from './sync/taking-back.js';

const PARTS: Record<string, () => Promise<Figure[]>> = {
  throttle: measureThrottle,
  fairness: measureFairness,
  preview: measurePreview,
  push: measurePush,
  undo: measureTakingBack,
  memory: measureFileImport,
};

// `npm run bench:sync [-- throttle,undo]`: each part prints its figures as it ends, all of them come last.
const wanted = process.argv[2]?.split(',') ?? Object.keys(PARTS);
await ensureTemplate();
const figures: Figure[] = [];
for (const name of wanted) {
  const part = PARTS[name];
  if (!part) throw new Error(`There is no part "${name}": ${Object.keys(PARTS).join(', ')}`);
  const begun = performance.now();
  const measured = await part();
  figures.push(...measured);
  console.log(`${name} (${((performance.now() - begun) / 1000).toFixed(0)} s)`);
  for (const figure of measured) console.log(`  ${described(figure)}`);
}
console.log(
  `\nmode: ${distributed ? 'distributed: api, worker, PostgreSQL' : 'standalone: one process, embedded database'}`,
);
for (const figure of figures) console.log(described(figure));
process.exit(figures.every(({ reached }) => reached) ? 0 : 1);

function described({ name, value, aim, reached }: Figure): string {
  return `${reached ? 'reached' : 'MISSED '}  ${name}: ${value} (aim ${aim})`;
}
