import { distributed } from '../setup/index.js';
import { ensureTemplate } from '../setup/template.js';
import { type Figure, figureLine } from './report.js';
import { type SearchEvaluation, evaluateSearch, searchFigures, searchLines, similarFigures } from './search/part.js';

/** Mailboxes are imported once for both parts that ask for them. */
let evaluation: Promise<SearchEvaluation> | undefined;
const evaluated = (): Promise<SearchEvaluation> => (evaluation ??= evaluateSearch());

const PARTS: Record<string, () => Promise<Figure[]>> = {
  search: async () => {
    for (const line of searchLines(await evaluated())) console.log(line);
    return searchFigures(await evaluated());
  },
  similar: async () => similarFigures(await evaluated()),
};

// `npm run eval:ai [-- search,similar]`: what each part found as it ends, all figures last.
const wanted = process.argv[2]?.split(',') ?? Object.keys(PARTS);
await ensureTemplate();
const figures: Figure[] = [];
for (const name of wanted) {
  const part = PARTS[name];
  if (!part) throw new Error(`There is no part "${name}": ${Object.keys(PARTS).join(', ')}`);
  figures.push(...(await part()));
}
console.log(
  `\nmode: ${distributed ? 'distributed: api, worker, PostgreSQL' : 'standalone: one process, embedded database'}`,
);
for (const figure of figures) console.log(figureLine(figure));
process.exit(figures.some(({ value, aim }) => !(value >= aim)) ? 1 : 0);
