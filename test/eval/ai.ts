import type { Figure } from '../bench/sync/figure.js';
import { distributed } from '../setup/index.js';
import { ensureTemplate } from '../setup/template.js';
import { measureInsights } from './ai/insights.js';

const PARTS: Record<string, () => Promise<Figure[]>> = {
  insights: measureInsights,
};

// `npm run eval:ai [-- insights]`: each part prints its figures as it ends, all of them come last.
const wanted = process.argv[2]?.split(',') ?? Object.keys(PARTS);
await ensureTemplate();
const figures: Figure[] = [];
for (const name of wanted) {
  const part = PARTS[name];
  if (!part) throw new Error(`There is no part "${name}": ${Object.keys(PARTS).join(', ')}`);
  const begun = performance.now();
  figures.push(...(await part()));
  console.log(`${name} (${((performance.now() - begun) / 1000).toFixed(0)} s)`);
}
console.log(`\nmode: ${distributed ? 'PostgreSQL' : 'embedded database'}`);
for (const { name, value, aim, reached } of figures)
  console.log(`${reached ? 'reached' : 'MISSED '}  ${name}: ${value} (aim ${aim})`);
process.exit(figures.every(({ reached }) => reached) ? 0 : 1);
