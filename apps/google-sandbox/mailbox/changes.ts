/** Everything that can happen to a mailbox after it was loaded; written to the journal, and read again at the next start. */
export type MailboxChange =
  | { kind: 'deliver'; id: string; raw: string; internalDate: number; labelIds: string[] }
  | { kind: 'labels'; id: string; add: string[]; remove: string[] }
  | { kind: 'delete'; id: string }
  | { kind: 'label'; name: string }
  | { kind: 'expireHistory' };

export type HistoryType = 'messageAdded' | 'messageDeleted' | 'labelAdded' | 'labelRemoved';

/** One record of users.history.list. */
export interface HistoryRecord {
  id: number;
  type: HistoryType;
  messageId: string;
  threadId: string;
  /** The message's labels after the change. */
  messageLabelIds: string[];
  /** The labels that came or went. */
  labelIds: string[];
}
