import { useQuery } from '@apollo/client/react';
import { graphql } from '../../gql/index.js';
import { classNames } from '../../lib/class-names.js';
import { formatDateTime } from '../../lib/format.js';
import { summarizeParties } from './people.js';

const query = graphql(`
  query Conversation($id: ID!) {
    conversation(interactionId: $id) {
      id
      kind
      occurredAt
      snippet
      participants {
        role
        address
        name
      }
    }
  }
`);

/** The messages of a message's conversation, itself among them, oldest first; nothing when it is the only one. */
export default function Conversation({ id }: { id: string }) {
  const { data } = useQuery(query, { variables: { id } });
  const messages = data?.conversation.toReversed() ?? [];
  if (messages.length < 2) return null;
  return (
    <section aria-label="Conversation" className="space-y-1.5">
      <h3 className="text-xs font-medium text-ink-mute">{messages.length} messages in this conversation</h3>
      <ol className="divide-y divide-line rounded-lg border border-line">
        {messages.map((message) => (
          <li
            key={message.id}
            aria-current={message.id === id || undefined}
            className={classNames('px-3 py-2 text-[13px]', message.id === id && 'bg-sunken')}
          >
            <span className="flex items-baseline gap-2">
              <span className="truncate font-medium">{summarizeParties(message.participants, message.kind)}</span>
              <time dateTime={message.occurredAt} className="ml-auto shrink-0 text-xs text-ink-mute tabular-nums">
                {formatDateTime(message.occurredAt)}
              </time>
            </span>
            <span className="block truncate text-ink-mute">{message.snippet}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
