import type { UndoOutlook } from '../../libs/sync/index.js';

/**
 * What an undo does, in words.
 * @param now whether it is done right away
 */
export function renderUndo(batchId: string, outlook: UndoOutlook, now: boolean): string {
  const { items, restored, interactions, contacts, contactNames, kept, keptTotal } = outlook;
  const more = (shown: number, total: number) => (total > shown ? [`      … and ${total - shown} more`] : []);
  return [
    `${now ? 'Undoing' : 'Undoing would take back'} batch ${batchId}:`,
    `    ${items} items go, with ${interactions} e-mails and meetings; ${restored} items are put back as they were`,
    `    ${contacts} contacts go`,
    ...contactNames.map((name) => `      ${name}`),
    ...more(contactNames.length, contacts),
    ...(keptTotal > 0 ? [`    ${keptTotal} contacts stay`] : []),
    ...kept.map(
      ({ name, reason }) => `      ${name} (${reason === 'edited' ? 'edited' : 'also in what other batches brought'})`,
    ),
    ...more(kept.length, keptTotal),
    ...(now ? [] : ['Nothing has changed. Say --yes to do it; `omnicrm redo` brings it back.']),
  ].join('\n');
}
