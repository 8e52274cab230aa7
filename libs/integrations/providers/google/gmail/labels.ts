/** Labels whose messages are not imported, and the reason that the ledger shows; the first that applies counts. */
const LEFT_OUT = { SPAM: 'spam', TRASH: 'trash', DRAFT: 'draft', CHAT: 'chat' } as const;

export type LeftOutLabel = keyof typeof LEFT_OUT;
export const LEFT_OUT_LABELS = Object.keys(LEFT_OUT) as LeftOutLabel[];

/** Why a message with these labels is not imported, or undefined when it is. */
export function leftOutReason(labelIds: readonly string[]): string | undefined {
  const label = LEFT_OUT_LABELS.find((candidate) => labelIds.includes(candidate));
  return label && LEFT_OUT[label];
}

/** The reason in words, for a preview. */
export const LEFT_OUT_WORDS: Readonly<Record<LeftOutLabel, string>> = {
  SPAM: 'Spam',
  TRASH: 'In the bin',
  DRAFT: 'Drafts',
  CHAT: 'Chats',
};
