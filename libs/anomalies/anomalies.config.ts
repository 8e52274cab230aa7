import { z } from 'zod';
import { defineConfig, variable } from '../platform/config/index.js';

const positive = z.coerce.number().positive();
const count = positive.int();

/** From when on administrators are told of something. */
export const anomaliesConfig = defineConfig('anomalies', {
  ANOMALY_WINDOW_MINUTES: variable(
    positive.max(24 * 60).default(10),
    'Within how many minutes the following limits must be reached.',
  ),
  ANOMALY_SYNCS: variable(count.default(30), 'Imports, looks and undos that one person asks for.'),
  ANOMALY_REFUSALS: variable(
    count.default(100),
    'Requests of one person that are refused, too many, or about what they do not have; and API keys that are refused.',
  ),
  ANOMALY_PUSHES: variable(count.default(20), 'Pushes whose proof does not hold.'),
  ANOMALY_VOLUME_ITEMS: variable(
    count.default(1_000),
    'Items that the syncs of one person list in a day; fewer are never out of the ordinary.',
  ),
  ANOMALY_VOLUME_TIMES: variable(
    positive.default(8),
    "By how many deviations (median absolute deviations of the person's last four weeks) a day exceeds their usual one.",
  ),
  ANOMALY_VOLUME_MINUTES: variable(positive.default(15), 'How often volumes are compared.'),
  ANOMALY_KEEP_DAYS: variable(count.default(90), 'For how long anomalies are kept.'),
});
