import { tmpdir } from 'node:os';
import { z } from 'zod';
import { defineConfig, variable } from '../../../platform/config/index.js';

const GB = 1024 ** 3;
const bytes = (fallback: number) => z.coerce.number().int().positive().default(fallback);

/** Files that people import. */
export const filesConfig = defineConfig('files', {
  FILES_MAX_BYTES: variable(bytes(20 * GB), 'A larger file is refused, whether it is uploaded or read from disk.'),
  FILES_MAX_UNPACKED_BYTES: variable(bytes(60 * GB), 'An archive that unpacks to more is refused as unsafe.'),
  FILES_UPLOAD_MINUTES: variable(
    z.coerce.number().int().min(1).default(120),
    'How long an upload may take before it is broken off.',
  ),
  FILES_FOLDER: variable(
    z.string().min(1).default(tmpdir()),
    'Where an uploaded file lies while it is read; it needs room for the largest one. Default: the system’s own folder.',
  ),
  FILES_KEEP_HOURS: variable(
    z.coerce.number().int().min(1).default(24),
    'What was read from a file is let go of when nobody has approved its import for so long.',
  ),
  FILES_SAMPLE_FOLDER: variable(
    z.string().min(1).default('dist/sample'),
    'Where the sample mailbox and calendar are that come with the product; the build writes them.',
  ),
});
