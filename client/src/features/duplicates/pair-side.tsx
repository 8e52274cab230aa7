import { Link } from '@tanstack/react-router';
import { RadioGroup } from 'radix-ui';
import { Avatar } from '../../components/ui/avatar.js';
import { graphql, readFragment, type FragmentType } from '../../gql/index.js';
import { formatCount, formatDate } from '../../lib/format.js';

export const pairSideFragment = graphql(`
  fragment PairSide on Contact {
    id
    displayName
    primaryEmail
    jobTitle
    phone
    edited
    interactionCount
    firstInteractionAt
    lastInteractionAt
    company {
      id
      name
    }
    identities {
      id
      value
    }
  }
`);

/** One of two contacts, with what helps to tell whether it is the other. Choosing it makes it the one that is shown. */
export function PairSide({ contact: masked }: { contact: FragmentType<typeof pairSideFragment> }) {
  const contact = readFragment(pairSideFragment, masked);
  const { id, displayName, firstInteractionAt, lastInteractionAt } = contact;
  const work = [contact.jobTitle, contact.company?.name].filter(Boolean).join(', ');
  const span = [firstInteractionAt, lastInteractionAt].flatMap((moment) => (moment ? [formatDate(moment)] : []));
  return (
    <div className="relative flex min-w-0 flex-col gap-2 rounded-xl border border-line px-4 py-3.5 transition-colors has-[[data-state=checked]]:border-accent has-[[data-state=checked]]:bg-accent-soft/40">
      <RadioGroup.Item
        value={id}
        aria-label={`Show as ${displayName}, ${contact.primaryEmail ?? 'no address'}`}
        className="group flex min-h-6 items-center gap-2 self-start rounded text-left text-xs font-medium text-ink-mute after:absolute after:inset-0 data-[state=checked]:text-accent"
      >
        <span
          aria-hidden
          className="flex size-4 items-center justify-center rounded-full border border-control bg-surface group-data-[state=checked]:border-primary"
        >
          <RadioGroup.Indicator className="size-2 rounded-full bg-primary" />
        </span>
        <span className="group-data-[state=checked]:hidden">Show this one</span>
        <span className="hidden group-data-[state=checked]:inline">This one is shown</span>
      </RadioGroup.Item>
      <div className="flex min-w-0 items-center gap-3">
        <Avatar name={displayName} seed={contact.primaryEmail ?? id} />
        <div className="min-w-0">
          <Link
            to="/contacts/$contactId"
            params={{ contactId: id }}
            className="relative z-10 block truncate leading-6 font-medium underline-offset-2 hover:text-accent hover:underline"
          >
            {displayName}
          </Link>
          {work && <p className="truncate text-[13px] text-ink-soft">{work}</p>}
        </div>
      </div>
      <ul aria-label="Addresses" className="space-y-0.5 text-[13px] text-ink-soft">
        {contact.identities.map((identity) => (
          <li key={identity.id} className="break-all">
            {identity.value}
          </li>
        ))}
        {contact.phone && <li>{contact.phone}</li>}
      </ul>
      <p className="mt-auto text-xs text-ink-mute tabular-nums">
        {formatCount(contact.interactionCount, 'e-mail or meeting', 'e-mails and meetings')}
        {span.length > 0 && `, ${[...new Set(span)].join(' to ')}`}
      </p>
    </div>
  );
}
