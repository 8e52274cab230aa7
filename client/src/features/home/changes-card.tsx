import { useQuery } from '@apollo/client/react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Card, CardBody, CardHeader } from '../../components/ui/card.js';
import { RelativeTime } from '../../components/ui/relative-time.js';
import { graphql } from '../../gql/index.js';
import { formatCount } from '../../lib/format.js';
import { useLiveRefetch } from '../../lib/live/index.js';
import { lastLook } from './last-look.js';

const query = graphql(`
  query Changes($since: DateTime!) {
    changes(since: $since) {
      newContacts
      contacts {
        id
        displayName
      }
      newInsights
      told {
        id
        displayName
      }
    }
  }
`);

/** What is new since the last look; nothing when nothing is. */
export function ChangesCard() {
  const [since] = useState(() => lastLook());
  const { data, refetch } = useQuery(query, { variables: { since }, fetchPolicy: 'cache-and-network' });
  useLiveRefetch(['data'], () => refetch());
  const changes = data?.changes;
  if (!changes || changes.newContacts + changes.newInsights === 0) return null;
  return (
    <Card aria-label="New since you looked">
      <CardHeader
        title="New since you looked"
        description={
          <>
            The last time was <RelativeTime value={since} />.
          </>
        }
      />
      <CardBody className="space-y-2 text-sm leading-6">
        {changes.newContacts > 0 && (
          <p>
            {formatCount(changes.newContacts, 'new person', 'new people')}:{' '}
            <People people={changes.contacts} of={changes.newContacts} />
          </p>
        )}
        {changes.newInsights > 0 && (
          <p>
            Insights of {formatCount(changes.newInsights, 'person', 'people')}:{' '}
            <People people={changes.told} of={changes.newInsights} />
          </p>
        )}
      </CardBody>
    </Card>
  );
}

interface PeopleProps {
  people: readonly { id: string; displayName: string }[];
  /** How many there are, with those that are not named. */
  of: number;
}

function People({ people, of }: PeopleProps) {
  return (
    <>
      {people.map(({ id, displayName }, index) => (
        <span key={id}>
          {index > 0 && ', '}
          <Link
            to="/contacts/$contactId"
            params={{ contactId: id }}
            className="inline-block min-h-6 text-accent underline underline-offset-2"
          >
            {displayName}
          </Link>
        </span>
      ))}
      {of > people.length && ' and others'}
    </>
  );
}
