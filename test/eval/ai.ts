import { runParts } from '../bench/run-parts.js';
import { measureInsights } from './ai/insights.js';
import { measureSearch, measureSimilar } from './search/part.js';

// `npm run eval:ai [-- search,insights]`
await runParts({
  search: measureSearch,
  similar: measureSimilar,
  insights: measureInsights,
});
