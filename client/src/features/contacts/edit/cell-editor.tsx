import { useApolloClient } from '@apollo/client/react';
import { useRef, useState, type KeyboardEvent } from 'react';
import { CompanyCombobox } from '../../../components/contacts/company-combobox.js';
import { TextInput } from '../../../components/ui/text-input.js';
import type { ContactRowFragment } from '../../../gql/graphql.js';
import { editField, type FieldValue } from './edit-field.js';
import { editables, longest, textOf, type Editable } from './editable.js';

interface CellEditorProps {
  contact: ContactRowFragment;
  field: Editable;
  /** @param refocus whether the keyboard goes back to the cell */
  onDone: (refocus: boolean) => void;
}

/** A field in the place of its cell. Enter and leaving it save, Escape leaves all as it was. */
export function CellEditor({ contact, field, onDone }: CellEditorProps) {
  const client = useApolloClient();
  const [text, setText] = useState(() => textOf(contact, field));
  const over = useRef(false);

  function end(value: FieldValue | null, refocus: boolean): void {
    // Taking the field away makes it lose the focus, which is no second end.
    if (over.current) return;
    over.current = true;
    onDone(refocus);
    if (value !== null) void editField(client, contact, field, value);
  }

  const common = {
    autoFocus: true,
    maxLength: longest[field],
    className: 'h-8 px-2 text-[13px]',
    onFocus: ({ target }: { target: HTMLInputElement }) => target.select(),
    onBlur: () => end(text, false),
    onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => {
      event.stopPropagation();
      if (event.key === 'Enter') end(text, true);
      if (event.key === 'Escape') end(null, true);
    },
  };
  const label = `${editables[field]} of ${contact.displayName}`;
  if (field === 'company') {
    return (
      <CompanyCombobox
        {...common}
        label={label}
        initial={text}
        onTextChange={setText}
        onChoose={(choice) => end(choice, true)}
      />
    );
  }
  return <TextInput {...common} aria-label={label} value={text} onChange={({ target }) => setText(target.value)} />;
}
