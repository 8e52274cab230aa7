import { Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { graphql, readFragment, type FragmentType } from '../../gql/index.js';
import { Button } from '../ui/button.js';
import { callMinutes } from './interaction-title.js';
import { NoteForm } from './note-form.js';
import { useNotes } from './use-notes.js';

const fragment = graphql(`
  fragment WrittenByHand on Interaction {
    id
    kind
    source
    direction
    occurredAt
    endsAt
    fullBody
  }
`);

/** What can be done to a note or call that the person wrote down: nothing else on a timeline can be changed. */
export function WrittenByHand({ interaction: masked }: { interaction: FragmentType<typeof fragment> }) {
  const { id, kind, source, direction, occurredAt, endsAt, fullBody } = readFragment(fragment, masked);
  const [editing, setEditing] = useState(false);
  const { change, remove } = useNotes();
  if (source !== 'manual' || (kind !== 'NOTE' && kind !== 'CALL')) return null;
  const what = kind === 'NOTE' ? 'note' : 'call';
  if (editing) {
    return (
      <NoteForm
        draft={{ kind, id, direction, occurredAt, minutes: callMinutes(occurredAt, endsAt), text: fullBody }}
        submit="Save"
        onSave={change}
        onClose={() => setEditing(false)}
      />
    );
  }
  return (
    <div className="flex gap-2">
      <Button size="small" icon={<Pencil />} onClick={() => setEditing(true)}>
        Edit<span className="sr-only"> the {what}</span>
      </Button>
      <Button size="small" variant="danger" icon={<Trash2 />} onClick={() => void remove(id, kind)}>
        Delete<span className="sr-only"> the {what}</span>
      </Button>
    </div>
  );
}
