import { distributed } from '../setup/index.js';
import { ensureTemplate } from '../setup/template.js';
import type { Figure } from './sync/figure.js';

const described = ({ name, value, aim, reached }: Figure): string =>
  `${reached ? 'reached' : 'MISSED '}  ${name}: ${value} (aim ${aim})`;

/**
 * Runs the parts that the command line names (`-- lists,scroll`), or all. Each prints its figures as it ends, all of them come
 * last; ends the process, with 1 where an aim is missed.
 */
export async function runParts(parts: Readonly<Record<string, () => Promise<Figure[]>>>): Promise<never> {
  const wanted = process.argv[2]?.split(',') ?? Object.keys(parts);
  await ensureTemplate();
  const figures: Figure[] = [];
  for (const name of wanted) {
    const part = parts[name];
    if (!part) throw new Error(`There is no part "${name}": ${Object.keys(parts).join(', ')}`);
    const begun = performance.now();
    const measured = await part();
    figures.push(...measured);
    console.log(`${name} (${((performance.now() - begun) / 1000).toFixed(0)} s)`);
    for (const figure of measured) console.log(`  ${described(figure)}`);
  }
  console.log(`\nmode: ${distributed ? 'PostgreSQL' : 'embedded database'}`);
  for (const figure of figures) console.log(described(figure));
  process.exit(figures.every(({ reached }) => reached) ? 0 : 1);
}
