import { Link } from '@tanstack/react-router';
import { CalendarClock } from 'lucide-react';
import { Avatar } from '../../components/ui/avatar.js';
import { Badge } from '../../components/ui/badge.js';
import { RelativeTime } from '../../components/ui/relative-time.js';
import { graphql, readFragment, type FragmentType } from '../../gql/index.js';
import { formatNumber } from '../../lib/format.js';
import { relativeTime } from '../../lib/relative-time.js';

export const contactRowFragment = graphql(`
  fragment ContactRow on Contact {
    id
    displayName
    primaryEmail
    interactionCount
    lastInteractionAt
    nextInteractionAt
  }
`);

export function ContactRow({ contact: masked }: { contact: FragmentType<typeof contactRowFragment> }) {
  const contact = readFragment(contactRowFragment, masked);
  return (
    <li className="border-b border-line last:border-b-0">
      <Link
        to="/contacts/$contactId"
        params={{ contactId: contact.id }}
        className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 px-4 py-3 transition-colors hover:bg-sunken focus-visible:bg-accent-soft focus-visible:-outline-offset-2 sm:px-5 md:grid-cols-[minmax(0,1.2fr)_minmax(0,1fr)_6rem_8rem]"
      >
        <span className="flex min-w-0 items-center gap-3">
          <Avatar name={contact.displayName} seed={contact.primaryEmail ?? contact.id} />
          <span className="min-w-0">
            <span className="flex min-w-0 items-center gap-2">
              <span className="truncate font-medium">{contact.displayName}</span>
              {contact.nextInteractionAt && (
                <Badge tone="plum" icon={<CalendarClock aria-hidden />} className="hidden sm:inline-flex">
                  <span className="sr-only">next meeting </span>
                  {relativeTime(contact.nextInteractionAt)}
                </Badge>
              )}
            </span>
            <span className="block truncate text-[13px] text-ink-mute md:hidden">{contact.primaryEmail}</span>
          </span>
        </span>
        <span className="hidden truncate text-[13px] text-ink-soft md:block">{contact.primaryEmail}</span>
        <span className="hidden text-right text-[13px] text-ink-soft tabular-nums md:block">
          {formatNumber(contact.interactionCount)}
          <span className="sr-only"> interactions</span>
        </span>
        <span className="text-right text-[13px] whitespace-nowrap text-ink-mute">
          {contact.lastInteractionAt ? <RelativeTime value={contact.lastInteractionAt} /> : 'not yet'}
        </span>
      </Link>
    </li>
  );
}
