import { defineEvent } from '../platform/events/index.js';

/** An export has moved on: whoever shows it should read it again. */
export const exportChanged = defineEvent<{ userId: string; exportId: string }>('export.changed');
