import type { AutomatedReason } from '../../contacts/index.js';

const REASONS: Readonly<Record<string, string>> = {
  spam: 'Spam',
  trash: 'In the trash',
  draft: 'Drafts',
  chat: 'Chat messages',
  cancelled: 'Cancelled',
  outside_window: 'Outside the chosen time',
  excluded_label: 'Labels that you left out',
  not_included_label: 'Labels that you did not choose',
  excluded_calendar: 'Calendars that you left out',
  excluded_query: 'Not found by your search',
  excluded_person: 'People or domains that you left out',
  not_included_person: 'People or domains that you did not choose',
  private: 'Private events',
  deleted_meanwhile: 'Deleted at the provider before it could be fetched',
  nothing_to_delete: 'Deleted at the provider, and was not here',
  undone: 'Taken back by you',
  erased_person: 'From or to a person whom you had erased',
  duplicate: 'Here already from another account',
  already_imported: 'Imported before',
  repeated: 'Several times in the file',
  nested_archive: 'Archives inside the archive',
  not_an_event: 'Tasks and notes of a calendar',
  folder_data: "Notes of a mail server's own",
};

const ERRORS: Readonly<Record<string, string>> = {
  temporary: 'The provider failed three times',
  quota: 'The provider refused three times because of its limits',
  not_answered: 'The provider said nothing about it three times',
  malformed: 'Not readable',
  permanent: 'The provider does not give it out',
  permission: 'The provider does not allow it to be read',
  unstorable: 'Holds what the database cannot store',
  not_storable: 'Was read, but the database refused it',
  no_payload: 'Came without any content',
  not_json: 'Not readable',
  not_a_message: 'Is no e-mail',
  not_an_event: 'Is no event',
  no_date: 'Has no date',
  no_start: 'Has no time',
  recurrence_unreadable: 'Its rule of recurrence is not readable',
  mapper_failed: 'Could not be read',
  truncated: 'Cut off: the file ends in the middle of it',
  encrypted: 'Encrypted in the archive',
};

const AUTOMATED: Readonly<Record<AutomatedReason, string>> = {
  newsletter: 'Newsletters',
  mailing_list: 'Written by a mailing list',
  no_reply: 'Senders that take no reply',
  bounce: 'Delivery failures',
  auto_reply: 'Automatic replies',
  notification: 'Notifications',
  invitation: 'Invitations',
};

/** `outside_window` reads "Outside window": never pretty, always readable. */
function fromCode(code: string): string {
  const words = code.replace(/[_-]+/g, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

export const reasonLabel = (reason: string): string => REASONS[reason] ?? fromCode(reason);
export const errorLabel = (code: string): string => ERRORS[code] ?? fromCode(code);
export const automatedLabel = (reason: AutomatedReason): string => AUTOMATED[reason];
