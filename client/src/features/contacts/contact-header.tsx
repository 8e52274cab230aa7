import { AtSign, Phone } from 'lucide-react';
import { Avatar } from '../../components/ui/avatar.js';
import { Card } from '../../components/ui/card.js';
import { Definition } from '../../components/ui/definition.js';
import { RelativeTime } from '../../components/ui/relative-time.js';
import { graphql, readFragment, type FragmentType } from '../../gql/index.js';
import { formatDate, formatNumber } from '../../lib/format.js';
import { ContactName } from './contact-name.js';

const fragment = graphql(`
  fragment ContactHeader on Contact {
    id
    primaryEmail
    displayName
    emailCount
    meetingCount
    firstInteractionAt
    lastInteractionAt
    nextInteractionAt
    identities {
      id
      kind
      value
      original
    }
    ...ContactName
  }
`);

export function ContactHeader({ contact: masked }: { contact: FragmentType<typeof fragment> }) {
  const contact = readFragment(fragment, masked);
  return (
    <Card className="overflow-hidden">
      <header className="flex flex-wrap items-center gap-4 px-5 py-5 sm:px-6">
        <Avatar size="large" name={contact.displayName} seed={contact.primaryEmail ?? contact.id} />
        <div className="min-w-0 flex-1">
          <ContactName contact={contact} />
          <ul aria-label="Addresses" className="mt-1 flex flex-wrap gap-x-4 gap-y-1">
            {contact.identities.map((identity) => {
              const Icon = /phone|tel/i.test(identity.kind) ? Phone : AtSign;
              return (
                <li
                  key={identity.id}
                  title={identity.original}
                  className="flex min-w-0 items-center gap-1.5 text-[13px] text-ink-soft"
                >
                  <Icon aria-hidden className="size-3.5 shrink-0 text-ink-mute" />
                  <span className="truncate select-all">{identity.value}</span>
                </li>
              );
            })}
          </ul>
        </div>
      </header>
      <dl className="grid grid-cols-2 gap-x-4 gap-y-4 border-t border-line bg-sunken px-5 py-4 sm:grid-cols-5 sm:px-6">
        <Definition term="E-mails">{formatNumber(contact.emailCount)}</Definition>
        <Definition term="Meetings">{formatNumber(contact.meetingCount)}</Definition>
        <Definition term="First contact">
          {contact.firstInteractionAt ? formatDate(contact.firstInteractionAt) : 'not yet'}
        </Definition>
        <Definition term="Last contact">
          {contact.lastInteractionAt ? <RelativeTime value={contact.lastInteractionAt} /> : 'not yet'}
        </Definition>
        <Definition term="Next meeting">
          {contact.nextInteractionAt ? (
            <RelativeTime value={contact.nextInteractionAt} className="text-plum" />
          ) : (
            <span className="font-normal text-ink-mute">none planned</span>
          )}
        </Definition>
      </dl>
    </Card>
  );
}
