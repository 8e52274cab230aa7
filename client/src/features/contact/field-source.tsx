import { Info, RotateCcw } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../components/ui/button.js';
import { Popover } from '../../components/ui/popover.js';
import { graphql, readFragment, type FragmentType } from '../../gql/index.js';
import type { ContactField } from '../../gql/graphql.js';
import { formatDate } from '../../lib/format.js';
import { fieldWords, findSource } from './find-source.js';
import { SourceLink } from './source-link.js';

export const fieldSourcesFragment = graphql(`
  fragment FieldSources on Contact {
    id
    editedFields
    sources {
      field
      value
      byUser
      at
      interaction {
        id
        ...SourceLink
      }
    }
  }
`);

interface FieldSourceProps {
  contact: FragmentType<typeof fieldSourcesFragment>;
  field: ContactField;
  onReset: (field: ContactField) => Promise<void>;
}

/** "From this message": where a field came from, behind a small button, with the way to the message or back to it. */
export function FieldSource({ contact: masked, field, onReset }: FieldSourceProps) {
  const { id, editedFields, sources } = readFragment(fieldSourcesFragment, masked);
  const [open, setOpen] = useState(false);
  const source = findSource(sources, field);
  const byUser = editedFields.includes(field);
  return (
    <Popover
      label={`Where the ${fieldWords[field]} came from`}
      open={open}
      onOpenChange={setOpen}
      className="w-72 text-[13px]"
      trigger={
        <Button
          variant="quiet"
          size="icon"
          className="size-7"
          aria-label={`Where the ${fieldWords[field]} came from`}
          icon={<Info className="text-ink-mute" />}
        />
      }
    >
      {byUser ? (
        <>
          <p className="font-medium">Set by you</p>
          <p className="mt-0.5 text-ink-mute">
            {source?.byUser && source.at ? `${formatDate(source.at)}. ` : ''}No import changes it.
          </p>
          <Button
            size="small"
            className="mt-2.5"
            icon={<RotateCcw />}
            onClick={() => {
              setOpen(false);
              void onReset(field);
            }}
          >
            Follow my messages again
          </Button>
        </>
      ) : source?.interaction ? (
        <>
          <p className="mb-1 font-medium">From this message</p>
          <SourceLink contactId={id} interaction={source.interaction} onFollow={() => setOpen(false)} />
        </>
      ) : (
        <p className="text-ink-soft">
          {field === 'COMPANY' ? 'Told by the domain of an address.' : 'No message that is here tells it any more.'}
        </p>
      )}
    </Popover>
  );
}
