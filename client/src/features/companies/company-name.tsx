import { Pencil } from 'lucide-react';
import { useState, type SubmitEvent } from 'react';
import { Badge } from '../../components/ui/badge.js';
import { Button } from '../../components/ui/button.js';
import { TextInput } from '../../components/ui/text-input.js';
import { graphql, readFragment, type FragmentType } from '../../gql/index.js';
import { useUpdateCompany } from './update-company.js';

const fragment = graphql(`
  fragment CompanyName on Company {
    id
    name
    edited
    parent {
      id
      name
    }
  }
`);

/** The name as the heading of the page, to be changed in place. */
export function CompanyName({ company: masked }: { company: FragmentType<typeof fragment> }) {
  const { id, name, edited, parent } = readFragment(fragment, masked);
  const update = useUpdateCompany();
  const [text, setText] = useState<string | null>(null);

  function onSubmit(event: SubmitEvent): void {
    event.preventDefault();
    const wanted = (text ?? '').trim().replace(/\s+/g, ' ');
    close();
    if (wanted !== '' && wanted !== name) void update({ id, name: wanted }, { name: wanted, parent: parent ?? null });
  }

  // The keyboard goes back to where it came from.
  function close(): void {
    setText(null);
    requestAnimationFrame(() => document.getElementById('rename')?.focus());
  }

  if (text !== null) {
    return (
      <>
        <h1 className="sr-only">{name}</h1>
        <form onSubmit={onSubmit} className="flex flex-wrap items-center gap-2">
          <TextInput
            aria-label="Name"
            autoFocus
            required
            maxLength={200}
            value={text}
            className="max-w-96 min-w-40 flex-1 text-base font-medium"
            onChange={({ target }) => setText(target.value)}
            onFocus={({ target }) => target.select()}
            onKeyDown={(event) => event.key === 'Escape' && close()}
          />
          <Button type="submit" variant="primary">
            Save
          </Button>
          <Button onClick={close}>Cancel</Button>
        </form>
      </>
    );
  }
  return (
    <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
      <h1 className="min-w-0 truncate text-[22px] leading-7 font-semibold tracking-[-0.02em]">{name}</h1>
      {edited && <Badge title="Imports leave it alone.">Edited by you</Badge>}
      <Button
        id="rename"
        variant="quiet"
        size="icon"
        aria-label="Rename"
        title="Rename (e)"
        aria-keyshortcuts="e"
        icon={<Pencil />}
        onClick={() => setText(name)}
      />
    </div>
  );
}
