import { defineEvent } from '../platform/events/index.js';

/** What is told of some contact, of the inbox or of a view of a user is new, or the user said something of it. */
export const insightsChanged = defineEvent<{ userId: string }>('insights.changed');
