import { formatCount } from '../../lib/format.js';

export interface EraseOutlook {
  items: number;
  interactions: number;
  contacts: number;
  contactsKept: number;
}

/** What erasing would take away, and what stays. */
export function eraseText({ items, interactions, contacts, contactsKept }: EraseOutlook): string {
  const goes = `${formatCount(items, 'item')}, ${formatCount(interactions, 'e-mail or meeting', 'e-mails and meetings')} and ${formatCount(contacts, 'contact')} go.`;
  if (contactsKept === 0) return `${goes} This cannot be taken back.`;
  const stays = contactsKept === 1 ? '1 contact stays' : `${formatCount(contactsKept, 'contact')} stay`;
  return `${goes} ${stays}: edited by you, or needed elsewhere. This cannot be taken back.`;
}

export interface Progressing {
  step: 'LEAVING' | 'ERASING' | 'DONE';
  batches: number;
  batchesUndone: number;
  itemsRemoved: number;
}

/** How far it is, in words. */
export function disconnectingText({ step, batches, batchesUndone, itemsRemoved }: Progressing): string {
  if (step === 'LEAVING') return 'The access is being given back. If Google does not answer, it is tried again.';
  if (itemsRemoved > 0) return `${formatCount(itemsRemoved, 'item')} deleted so far.`;
  return `${batchesUndone} of ${formatCount(batches, 'import')} taken back.`;
}
