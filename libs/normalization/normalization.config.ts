import { z } from 'zod';
import { defineConfig, variable } from '../platform/config/index.js';

export const normalizationConfig = defineConfig('normalization', {
  NORMALIZE_SLICE_SECONDS: variable(
    z.coerce.number().int().min(1).max(120).default(3),
    'How long one turn of normalization may take before another user gets theirs; shorter is fairer, longer has less overhead.',
  ),
});
