import { defineEvent } from '../platform/events/index.js';

/** Tasks, documents or consents of a user changed. Notes and calls are interactions, and change contacts. */
export const activitiesChanged = defineEvent<{ userId: string }>('activities.changed');
