import { z } from 'zod';
import { defineConfig, secretVariable } from '../config/index.js';

export const telemetryConfig = defineConfig('telemetry', {
  METRICS_TOKEN: secretVariable(
    z.string().min(16, 'must have at least 16 characters').optional(),
    'Bearer token that a scraper of /metrics must bring. Without it only this machine may read them.',
  ),
});
