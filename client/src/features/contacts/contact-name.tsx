import { Pencil } from 'lucide-react';
import { useState } from 'react';
import { Badge } from '../../components/ui/badge.js';
import { Button } from '../../components/ui/button.js';
import { graphql, readFragment, type FragmentType } from '../../gql/index.js';
import { RenameForm } from './rename-form.js';

const fragment = graphql(`
  fragment ContactName on Contact {
    id
    displayName
    edited
  }
`);

/** The name as the heading of the page, to be changed in place; an edited one is marked, for no import overrides it. */
export function ContactName({ contact: masked }: { contact: FragmentType<typeof fragment> }) {
  const { id, displayName, edited } = readFragment(fragment, masked);
  const [editing, setEditing] = useState(false);
  if (editing) {
    return (
      <>
        <h1 className="sr-only">{displayName}</h1>
        <RenameForm contact={{ id, displayName, edited }} onDone={() => setEditing(false)} />
      </>
    );
  }
  return (
    <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
      <h1 className="min-w-0 truncate text-[22px] leading-7 font-semibold tracking-[-0.02em]">{displayName}</h1>
      {edited && <Badge title="Imports leave this name alone, and an undo keeps the contact.">Edited by you</Badge>}
      <Button
        id="rename"
        variant="quiet"
        size="icon"
        aria-label="Rename"
        title="Rename (e)"
        aria-keyshortcuts="e"
        icon={<Pencil />}
        onClick={() => setEditing(true)}
      />
    </div>
  );
}
