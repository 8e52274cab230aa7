import { defineEvent } from '../platform/events/index.js';

/** An integration's status, pushes or quota changed: whoever shows it should read it again. */
export const integrationChanged = defineEvent<{ userId: string; integrationId: string }>('integration.changed');

/** A push said that the account has changed: look at it now. The mark in its row says the same, should this be lost. */
export const lookWanted = defineEvent<{ userId: string; integrationId: string }>('integration.look-wanted');
