import { Pencil } from 'lucide-react';
import { Badge } from '../../components/ui/badge.js';
import { Button } from '../../components/ui/button.js';
import { graphql, readFragment, type FragmentType } from '../../gql/index.js';
import { FieldSource } from './field-source.js';
import { InlineEdit } from './inline-edit.js';
import { editableContactFragment, useContactEdit } from './use-contact-edit.js';
import { useEditing } from './use-editing.js';

const fragment = graphql(`
  fragment ContactName on Contact {
    id
    ...EditableContact
    ...FieldSources
  }
`);

/** The name as the heading of the page, to be changed in place; an edited contact is marked, for no import overrides it. */
export function ContactName({ contact: masked }: { contact: FragmentType<typeof fragment> }) {
  const shown = readFragment(fragment, masked);
  const contact = readFragment(editableContactFragment, shown);
  const { set, reset } = useContactEdit(contact);
  const { editing, begin, end, button } = useEditing();
  if (editing) {
    return (
      <>
        <h1 className="sr-only">{contact.displayName}</h1>
        <div className="max-w-md">
          <InlineEdit
            label="Name"
            value={contact.displayName}
            required
            className="text-base font-medium"
            onSave={(value) => void set('DISPLAY_NAME', value)}
            onClose={end}
          />
        </div>
      </>
    );
  }
  return (
    <div className="flex flex-wrap items-center gap-x-1 gap-y-1">
      <h1 className="mr-1 min-w-0 truncate text-[22px] leading-8 font-semibold tracking-[-0.02em]">
        {contact.displayName}
      </h1>
      {contact.editedFields.length > 0 && (
        <Badge className="mr-1" title="Imports leave alone what you changed, and an undo keeps the contact.">
          Edited by you
        </Badge>
      )}
      <Button
        ref={button}
        variant="quiet"
        size="icon"
        aria-label="Rename"
        title="Rename (e)"
        aria-keyshortcuts="e"
        icon={<Pencil />}
        onClick={begin}
      />
      <FieldSource contact={shown} field="DISPLAY_NAME" onReset={reset} />
    </div>
  );
}
