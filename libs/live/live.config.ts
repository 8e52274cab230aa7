import { z } from 'zod';
import { defineConfig, variable } from '../platform/config/index.js';

const positive = z.coerce.number().positive();

export const liveConfig = defineConfig('live', {
  LIVE_HEARTBEAT_SECONDS: variable(
    positive.default(30),
    'How often a quiet event stream shows that it lives; below the idle time-out of any proxy in front.',
  ),
  LIVE_BUFFER_EVENTS: variable(
    positive.int().default(5_000),
    'How many of the newest events a process remembers, so that a browser that was away for a moment gets what it missed.',
  ),
  LIVE_STREAMS_PER_USER: variable(
    positive.int().default(10),
    'Event streams that a person may hold open at one process; one more ends the oldest.',
  ),
});
