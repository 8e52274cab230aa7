import { useQuery } from '@apollo/client/react';
import { Link } from '@tanstack/react-router';
import { Avatar } from '../../components/ui/avatar.js';
import { Card, CardBody, CardHeader } from '../../components/ui/card.js';
import { RelativeTime } from '../../components/ui/relative-time.js';
import { FirstLoad } from '../../components/feedback/first-load.js';
import { graphql } from '../../gql/index.js';
import { localDay } from '../../lib/days.js';
import { useLiveRefetch } from '../../lib/live/index.js';

const query = graphql(`
  query WaitingMessages {
    waitingMessages(first: 6) {
      question
      interaction {
        id
        subject
        occurredAt
      }
      contact {
        id
        displayName
        primaryEmail
      }
    }
  }
`);

/** Who asked something and has no answer. */
export function WaitingCard() {
  const { data, error, refetch } = useQuery(query, { fetchPolicy: 'cache-and-network' });
  useLiveRefetch(['data'], () => refetch());
  const waiting = data?.waitingMessages ?? [];
  return (
    <Card aria-label="To get back to" className="overflow-hidden">
      <CardHeader title="To get back to" description="They asked you something, and nobody has answered." />
      <FirstLoad loaded={data !== undefined} error={error} onRetry={() => void refetch()} />
      {data && waiting.length === 0 && (
        <CardBody className="text-[13px] text-ink-mute">Nobody waits for an answer of yours.</CardBody>
      )}
      <ul className="p-2">
        {waiting.map(
          ({ question, interaction, contact }) =>
            interaction &&
            contact && (
              <li key={interaction.id}>
                <Link
                  to="/contacts/$contactId"
                  params={{ contactId: contact.id }}
                  search={{ message: interaction.id, until: localDay(new Date(interaction.occurredAt)) }}
                  className="flex items-start gap-3 rounded-lg px-3 py-2 hover:bg-hover"
                >
                  <Avatar name={contact.displayName} seed={contact.primaryEmail ?? contact.id} />
                  <span className="min-w-0 flex-1">
                    <span className="flex items-baseline gap-2">
                      <span className="truncate font-medium">{contact.displayName}</span>
                      <RelativeTime
                        value={interaction.occurredAt}
                        className="ml-auto shrink-0 text-xs whitespace-nowrap text-ink-mute"
                      />
                    </span>
                    <span className="line-clamp-2 text-[13px] text-ink-soft wrap-anywhere">{question}</span>
                    <span className="block truncate text-xs text-ink-mute">{interaction.subject}</span>
                  </span>
                </Link>
              </li>
            ),
        )}
      </ul>
    </Card>
  );
}
