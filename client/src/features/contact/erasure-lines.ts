import { formatCount } from '../../lib/format.js';

export interface ErasureCounts {
  contacts: number;
  identities: number;
  whole: number;
  changed: number;
  notes: number;
  tasks: number;
  documents: number;
  consents: number;
  rows: number;
}

/** What erasing a person does, in sentences; what there is none of is left out. */
export function erasureLines(counts: ErasureCounts): string[] {
  const { contacts, identities, whole, changed, notes, tasks, documents, consents, rows } = counts;
  const hand = [
    ...(notes > 0 ? [formatCount(notes, 'note or call', 'notes and calls')] : []),
    ...(tasks > 0 ? [formatCount(tasks, 'task', 'tasks')] : []),
    ...(documents > 0 ? [formatCount(documents, 'document', 'documents')] : []),
    ...(consents > 0 ? [formatCount(consents, 'consent', 'consents')] : []),
    ...(rows > 0 ? [formatCount(rows, 'row of a table', 'rows of tables')] : []),
  ];
  return [
    `${formatCount(contacts, 'contact', 'contacts')} with ${formatCount(identities, 'address or number', 'addresses and numbers')} go.`,
    ...(hand.length > 0 ? [`With them: ${hand.join(', ')}.`] : []),
    `${formatCount(whole, 'message or meeting', 'messages and meetings')} that they wrote, or had with you alone, go.`,
    `In ${formatCount(changed, 'message or meeting', 'messages and meetings')} with others they cannot be read any more, nor wherever else they are named.`,
    'Nothing that comes in later brings them back. Undo does not either.',
  ];
}
