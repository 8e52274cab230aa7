import { defineEvent } from '../platform/events/index.js';

/** Contacts or interactions of a user changed otherwise than by normalization: an undo, a redo, a new name. */
export const contactsChanged = defineEvent<{ userId: string }>('contacts.changed');
