import type { SourceContainer } from '../../../domain/connector.js';
import type { Selection } from '../../../domain/selection.js';

/** Labels whose messages are not imported, and the reason that the ledger shows; the first that applies counts. */
const LEFT_OUT = { SPAM: 'spam', TRASH: 'trash', DRAFT: 'draft', CHAT: 'chat' } as const;

export type LeftOutLabel = keyof typeof LEFT_OUT;
export const LEFT_OUT_LABELS = Object.keys(LEFT_OUT) as LeftOutLabel[];

/** Why a message with these labels is never imported, or undefined when it may be. */
export function leftOutReason(labelIds: readonly string[]): string | undefined {
  const label = LEFT_OUT_LABELS.find((candidate) => labelIds.includes(candidate));
  return label && LEFT_OUT[label];
}

/** Why a message with these labels is outside a selection, or undefined when it is inside. */
export function selectionReason(
  labelIds: readonly string[],
  { include, exclude }: Selection['containers'],
): 'excluded_label' | 'not_included_label' | undefined {
  if (exclude.some((label) => labelIds.includes(label))) return 'excluded_label';
  return include.length > 0 && !include.some((label) => labelIds.includes(label)) ? 'not_included_label' : undefined;
}

/** The reason in words, for a preview. */
export const LEFT_OUT_WORDS: Readonly<Record<LeftOutLabel, string>> = {
  SPAM: 'Spam',
  TRASH: 'In the bin',
  DRAFT: 'Drafts',
  CHAT: 'Chats',
};

/** System labels that a person may choose by, with the names that Gmail shows for them. */
const SYSTEM_LABELS: ReadonlyMap<string, string> = new Map([
  ['INBOX', 'Inbox'],
  ['SENT', 'Sent'],
  ['STARRED', 'Starred'],
  ['IMPORTANT', 'Important'],
  ['CATEGORY_PERSONAL', 'Primary'],
  ['CATEGORY_SOCIAL', 'Social'],
  ['CATEGORY_PROMOTIONS', 'Promotions'],
  ['CATEGORY_UPDATES', 'Updates'],
  ['CATEGORY_FORUMS', 'Forums'],
]);

/** A preview counts these apart, besides the user's own labels: they hold most of a mailbox. */
const COUNTED: ReadonlySet<string> = new Set(['INBOX', 'SENT']);

export interface Label {
  readonly id: string;
  readonly name: string;
  /** Whether a preview counts its messages. */
  readonly isCounted: boolean;
  /** Whether a person may choose by it. */
  readonly isChoice: boolean;
}

interface GmailLabel {
  readonly id?: string | null;
  readonly name?: string | null;
  readonly type?: string | null;
}

export function readLabels(labels: readonly GmailLabel[]): Label[] {
  return labels.flatMap(({ id, name, type }) => {
    if (!id) return [];
    const shown = SYSTEM_LABELS.get(id);
    const isOwn = type === 'user';
    return [
      { id, name: shown ?? name ?? id, isCounted: isOwn || COUNTED.has(id), isChoice: isOwn || shown !== undefined },
    ];
  });
}

/** What a person may choose by, as Gmail sorts it: its own labels first, then the user's by name. */
export function choicesOf(labels: readonly Label[]): SourceContainer[] {
  const system = [...SYSTEM_LABELS.keys()];
  const place = ({ id }: Label) => (system.indexOf(id) + system.length + 1) % (system.length + 1);
  return labels
    .filter(({ isChoice }) => isChoice)
    .sort((a, b) => place(a) - place(b) || a.name.localeCompare(b.name, 'en'))
    .map(({ id, name }) => ({ id, name, kind: 'label' }));
}
