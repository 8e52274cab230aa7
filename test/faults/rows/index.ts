import type { FaultRow } from '../fault-row.js';
import { f01 } from './f01-kill-worker.js';
import { f02 } from './f02-kill-api.js';
import { f05 } from './f05-queue-away.js';
import { f06 } from './f06-queue-flushed.js';
import { f08 } from './f08-refusals.js';
import { f09 } from './f09-network.js';
import { f10 } from './f10-lost-reply.js';
import { f11 } from './f11-invalid-grant.js';
import { f12 } from './f12-token-race.js';
import { f13 } from './f13-pushes.js';
import { f14 } from './f14-history-expired.js';
import { f15 } from './f15-calendar-gone.js';
import { f16 } from './f16-page-token.js';
import { f17 } from './f17-pushes-dropped.js';
import { f19 } from './f19-poison.js';
import { f25 } from './f25-delayed-jobs.js';
import { f26 } from './f26-undo.js';

/** Every fault that is made to happen, in the order of the table. */
export const faultRows: readonly FaultRow[] = [
  f01,
  f02,
  f05,
  f06,
  f08,
  f09,
  f10,
  f11,
  f12,
  f13,
  f14,
  f15,
  f16,
  f17,
  f19,
  f25,
  f26,
];
