import { z } from 'zod';
import { defineConfig, variable } from '../platform/config/index.js';

const MB = 1024 ** 2;
const bytes = (fallback: number) => z.coerce.number().int().positive().default(fallback);

/** What people add by hand. */
export const activitiesConfig = defineConfig('activities', {
  DOCUMENTS_MAX_BYTES: variable(
    bytes(10 * MB),
    'A larger document is refused; each is held in memory while it comes in.',
  ),
  DOCUMENTS_QUOTA_BYTES: variable(bytes(500 * MB), 'How much the documents of one user may take up together.'),
  ACTIVITIES_KEEP_DELETED_DAYS: variable(
    z.coerce.number().int().min(0).default(30),
    'How long a deleted note, call, task or document can be restored; then it is gone.',
  ),
});
