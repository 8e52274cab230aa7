import { defineEvent } from '../platform/events/index.js';

/** A newer version of the mapping went over more of a user's items. */
export const normalizationReported = defineEvent<{ userId: string }>('normalization.reported');
