import { NotebookPen, Phone } from 'lucide-react';
import { Avatar } from '../../components/ui/avatar.js';
import { Button } from '../../components/ui/button.js';
import { Card } from '../../components/ui/card.js';
import { graphql, readFragment, type FragmentType } from '../../gql/index.js';
import { ContactFields } from './contact-fields.js';
import { ContactFigures } from './contact-figures.js';
import { ContactName } from './contact-name.js';
import { ContactTags } from './contact-tags.js';

const fragment = graphql(`
  fragment ContactHeader on Contact {
    id
    displayName
    primaryEmail
    ...ContactName
    ...ContactTags
    ...ContactFields
    ...ContactFigures
  }
`);

interface ContactHeaderProps {
  contact: FragmentType<typeof fragment>;
  /** Begins a note or a call. */
  onWrite: (kind: 'NOTE' | 'CALL') => void;
}

/** Who it is, and what is known of the relationship. */
export function ContactHeader({ contact: masked, onWrite }: ContactHeaderProps) {
  const contact = readFragment(fragment, masked);
  return (
    <Card>
      <header className="flex flex-wrap items-start gap-x-4 gap-y-3 px-5 py-5 sm:px-6">
        <Avatar size="large" name={contact.displayName} seed={contact.primaryEmail ?? contact.id} />
        <div className="min-w-48 flex-1">
          <ContactName contact={contact} />
          <ContactTags contact={contact} />
        </div>
        <div className="flex gap-2">
          <Button icon={<NotebookPen />} aria-keyshortcuts="n" title="Add a note (n)" onClick={() => onWrite('NOTE')}>
            Note
          </Button>
          <Button icon={<Phone />} aria-keyshortcuts="c" title="Log a call (c)" onClick={() => onWrite('CALL')}>
            Call
          </Button>
        </div>
      </header>
      <ContactFields contact={contact} />
      <ContactFigures contact={contact} />
    </Card>
  );
}
