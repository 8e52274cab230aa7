import { measureInsights } from './ai/insights.js';
import { runParts } from '../bench/run-parts.js';

// `npm run eval:ai [-- insights]`
await runParts({
  insights: measureInsights,
});
