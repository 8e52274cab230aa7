import { Link } from '@tanstack/react-router';
import { X } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { CompanyCombobox } from '../../components/contacts/company-combobox.js';
import { Button } from '../../components/ui/button.js';
import { Card, CardBody, CardHeader } from '../../components/ui/card.js';
import { graphql, readFragment, type FragmentType } from '../../gql/index.js';
import { notifyUndoable } from '../../lib/notify.js';
import { useUpdateCompany } from './update-company.js';

const fragment = graphql(`
  fragment CompanyStructure on Company {
    id
    name
    parent {
      id
      name
    }
    subsidiaries {
      id
      name
    }
  }
`);

/** What the company belongs to and what belongs to it: nothing tells but the user. */
export function CompanyStructure({ company: masked }: { company: FragmentType<typeof fragment> }) {
  const { id, name, parent, subsidiaries } = readFragment(fragment, masked);
  const update = useUpdateCompany();
  const related = [id, ...(parent ? [parent.id] : []), ...subsidiaries.map((each) => each.id)];

  /** Takes a company out from under another, and offers to put it back. */
  async function free(child: { id: string; name: string }, from: { id: string; name: string }): Promise<void> {
    if (!(await update({ id: child.id, parentId: null }))) return;
    await notifyUndoable(`${child.name} no longer belongs to ${from.name}.`, () => {
      void update({ id: child.id, parentId: from.id });
    });
  }

  return (
    <Card>
      <CardHeader title="Structure" />
      <CardBody className="space-y-4">
        <section aria-label="Belongs to">
          <h3 className="text-xs text-ink-mute">Belongs to</h3>
          {parent ? (
            <Relation
              company={parent}
              label={`No longer belongs to ${parent.name}`}
              onRemove={() => void free({ id, name }, parent)}
            />
          ) : (
            <Choose
              label="Company that it belongs to"
              without={related}
              onChoose={(parentId) => update({ id, parentId })}
            >
              Set the parent company
            </Choose>
          )}
        </section>
        <section aria-label="Subsidiaries">
          <h3 className="text-xs text-ink-mute">Subsidiaries</h3>
          {subsidiaries.map((each) => (
            <Relation
              key={each.id}
              company={each}
              label={`${each.name} is no subsidiary`}
              onRemove={() => void free(each, { id, name })}
            />
          ))}
          <Choose label="Subsidiary to add" without={related} onChoose={(child) => update({ id: child, parentId: id })}>
            Add a subsidiary
          </Choose>
        </section>
      </CardBody>
    </Card>
  );
}

interface RelationProps {
  company: { id: string; name: string };
  label: string;
  onRemove: () => void;
}

function Relation({ company, label, onRemove }: RelationProps) {
  return (
    <p className="flex min-h-8 items-center gap-2">
      <Link
        to="/companies/$companyId"
        params={{ companyId: company.id }}
        className="min-w-0 flex-1 truncate rounded-md font-medium hover:underline"
      >
        {company.name}
      </Link>
      <Button
        variant="quiet"
        size="icon"
        className="size-7"
        icon={<X />}
        aria-label={label}
        title={label}
        onClick={onRemove}
      />
    </p>
  );
}

interface ChooseProps {
  label: string;
  without: readonly string[];
  onChoose: (companyId: string) => Promise<boolean>;
  children: ReactNode;
}

/** A button that becomes a field to find a company with. */
function Choose({ label, without, onChoose, children }: ChooseProps) {
  const [open, setOpen] = useState(false);
  if (!open) {
    return (
      <Button size="small" variant="quiet" className="-ml-2.5 text-accent" onClick={() => setOpen(true)}>
        {children}
      </Button>
    );
  }
  return (
    <div className="mt-1">
      <CompanyCombobox
        autoFocus
        creates={false}
        label={label}
        placeholder="Find a company"
        without={without}
        onKeyDown={(event) => event.key === 'Escape' && setOpen(false)}
        onBlur={() => setOpen(false)}
        onChoose={(choice) => {
          setOpen(false);
          if ('companyId' in choice) void onChoose(choice.companyId);
        }}
      />
    </div>
  );
}
