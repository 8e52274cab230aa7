import type { AutomatedReason } from '../../contacts/index.js';

const REASONS: Readonly<Record<string, string>> = {
  spam: 'Spam',
  trash: 'In the trash',
  draft: 'Drafts',
  chat: 'Chat messages',
  cancelled: 'Cancelled events',
  outside_window: 'Outside the chosen time',
  deleted_meanwhile: 'Deleted at the provider before it could be fetched',
  nothing_to_delete: 'Deleted at the provider, and was not here',
};

const ERRORS: Readonly<Record<string, string>> = {
  temporary: 'The provider failed three times',
  quota: 'The provider refused three times because of its limits',
  not_answered: 'The provider said nothing about it three times',
  malformed: 'Not readable',
  permanent: 'The provider does not give it out',
  permission: 'The provider does not allow it to be read',
  unstorable: 'Holds what the database cannot store',
};

const AUTOMATED: Readonly<Record<AutomatedReason, string>> = {
  newsletter: 'Newsletters',
  mailing_list: 'Written by a mailing list',
  no_reply: 'Senders that take no reply',
  bounce: 'Delivery failures',
  auto_reply: 'Automatic replies',
  notification: 'Notifications',
};

/** `outside_window` reads "Outside window": never pretty, always readable. */
function fromCode(code: string): string {
  const words = code.replace(/[_-]+/g, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

export const reasonLabel = (reason: string): string => REASONS[reason] ?? fromCode(reason);
export const errorLabel = (code: string): string => ERRORS[code] ?? fromCode(code);
export const automatedLabel = (reason: AutomatedReason): string => AUTOMATED[reason];
