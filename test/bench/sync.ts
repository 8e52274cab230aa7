import { measureFairness } from './sync/fairness.js';
import { measureFileImport } from './sync/file-import.js';
import { measurePreview } from './sync/preview.js';
import { measurePush } from './sync/push.js';
import { measureTakingBack } from './sync/taking-back.js';
import { measureThrottle } from './sync/throttle.js';
import { runParts } from './run-parts.js';

// `npm run bench:sync [-- throttle,undo]`
await runParts({
  throttle: measureThrottle,
  fairness: measureFairness,
  preview: measurePreview,
  push: measurePush,
  undo: measureTakingBack,
  memory: measureFileImport,
});
