import { Link } from '@tanstack/react-router';
import { graphql, readFragment, type FragmentType } from '../../gql/index.js';
import { partyName } from './people.js';

const fragment = graphql(`
  fragment ParticipantItem on Participant {
    role
    address
    name
    response
    contact {
      id
    }
  }
`);

const roles = {
  FROM: 'From',
  ORGANIZER: 'Organizer',
  TO: 'To',
  ATTENDEE: 'With',
  CC: 'Cc',
  BCC: 'Bcc',
  ABOUT: 'About',
};
const order = ['FROM', 'ORGANIZER', 'TO', 'ATTENDEE', 'CC', 'BCC', 'ABOUT'] as const;
const responses: Record<string, string> = {
  accepted: 'accepted',
  declined: 'declined',
  tentative: 'maybe',
  needsAction: 'no answer yet',
};

/** The people of an interaction by role; those who are contacts lead to their page. */
export function ParticipantList({ participants: masked }: { participants: readonly FragmentType<typeof fragment>[] }) {
  const participants = readFragment(fragment, masked);
  return (
    <dl className="grid grid-cols-[auto_1fr] gap-x-3 gap-y-1 text-[13px]">
      {order.map((role) => {
        const people = participants.filter((participant) => participant.role === role);
        if (people.length === 0) return null;
        return (
          <div key={role} className="contents">
            <dt className="text-ink-mute">{roles[role]}</dt>
            <dd className="flex min-w-0 flex-wrap gap-x-3 gap-y-0.5">
              {people.map((person) => (
                <span key={person.address} className="min-w-0 truncate" title={person.address}>
                  {person.contact ? (
                    <Link
                      to="/contacts/$contactId"
                      params={{ contactId: person.contact.id }}
                      className="font-medium text-accent underline-offset-2 hover:underline"
                    >
                      {partyName(person)}
                    </Link>
                  ) : (
                    partyName(person)
                  )}
                  {person.response && (
                    <span className="text-ink-mute"> ({responses[person.response] ?? person.response})</span>
                  )}
                </span>
              ))}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
