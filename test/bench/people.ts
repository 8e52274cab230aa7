import { measureLists } from './people/lists.js';
import { measureNormalizing } from './people/normalize.js';
import { measureScrolling } from './people/scrolling.js';
import { measureTimelines } from './people/timelines.js';
import { runParts } from './run-parts.js';

// `npm run bench:people [-- normalize,lists]`
await runParts({
  normalize: measureNormalizing,
  lists: measureLists,
  timelines: measureTimelines,
  scroll: measureScrolling,
});
