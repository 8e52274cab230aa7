import { Definition } from '../../components/ui/definition.js';
import { RelativeTime } from '../../components/ui/relative-time.js';
import { graphql, readFragment, type FragmentType } from '../../gql/index.js';
import { formatDate, formatNumber } from '../../lib/format.js';
import { ContactStrength } from './contact-strength.js';

const fragment = graphql(`
  fragment ContactFigures on Contact {
    id
    emailCount
    meetingCount
    firstInteractionAt
    lastInteractionAt
    nextInteractionAt
    ...ContactStrength
  }
`);

/** The relationship in figures. */
export function ContactFigures({ contact: masked }: { contact: FragmentType<typeof fragment> }) {
  const contact = readFragment(fragment, masked);
  return (
    <dl className="grid grid-cols-2 items-start gap-4 rounded-b-xl border-t border-line bg-sunken px-5 py-4 sm:grid-cols-3 sm:px-6 xl:grid-cols-6">
      <div>
        <dt className="text-xs text-ink-mute">Strength</dt>
        <dd>
          <ContactStrength contact={contact} />
        </dd>
      </div>
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
      <Definition term="E-mails">{formatNumber(contact.emailCount)}</Definition>
      <Definition term="Meetings">{formatNumber(contact.meetingCount)}</Definition>
    </dl>
  );
}
