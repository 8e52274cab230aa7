import { z } from 'zod';
import { defineConfig, variable } from '../platform/config/index.js';

/** Exports of all that a user has. */
export const exportsConfig = defineConfig('exports', {
  EXPORT_KEEP_HOURS: variable(
    z.coerce.number().positive().max(720).default(24),
    'How long a finished export can be downloaded; then it is deleted.',
  ),
  EXPORT_LINK_MINUTES: variable(
    z.coerce.number().positive().max(1440).default(10),
    'How long a link to an export opens it. A new link needs a fresh sign-in where STEP_UP is on.',
  ),
  EXPORT_SLICE_SECONDS: variable(
    z.coerce.number().positive().default(20),
    'How long a worker writes at one export before others get their turn.',
  ),
});
