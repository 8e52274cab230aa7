import type { CalendarSet } from '../calendar/calendar.js';
import type { Mailbox } from '../mailbox/mailbox.js';
import type { Unloadable } from '../mailbox/message.js';

/** What an account is made of; kept in the state folder, so that a restart makes the same one. */
export interface AccountSpec {
  /** Left out: the owner of the mailbox, if that can be told, else you@studio.example. */
  email?: string | undefined;
  name?: string | undefined;
  /** "sample", "empty", "synthetic:N" or a folder. */
  mailbox: string;
  /** "sample", "empty" or a folder; by default "sample" beside a sample mailbox, else "empty". */
  calendar?: string | undefined;
}

/** A person of the sandbox, with a mailbox and calendars of their own. */
export interface Account {
  email: string;
  name: string;
  /** The 21 digits that stand for the person in id tokens. */
  sub: string;
  mailbox: Mailbox;
  calendars: CalendarSet;
  /** Files, or parts of files, that could not become items. */
  unloadable: Unloadable[];
}
