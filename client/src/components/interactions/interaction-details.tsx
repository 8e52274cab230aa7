import { useQuery } from '@apollo/client/react';
import { MapPin, Paperclip } from 'lucide-react';
import { Suspense, lazy, useState } from 'react';
import { graphql } from '../../gql/index.js';
import { formatBytes, formatDateTime, formatSpan } from '../../lib/format.js';
import { ErrorState } from '../feedback/error-state.js';
import { Skeleton } from '../feedback/skeleton.js';
import { Button } from '../ui/button.js';
import { ParticipantList } from './participant-list.js';

const query = graphql(`
  query InteractionDetails($id: ID!) {
    interaction(id: $id) {
      id
      kind
      body
      fullBody
      occurredAt
      endsAt
      allDay
      timeZone
      location
      labels
      attachments {
        name
        mimeType
        size
      }
      participants {
        address
        ...ParticipantItem
      }
      ...WrittenByHand
    }
  }
`);

const Conversation = lazy(() => import('./conversation.js'));
// Most of what is on a timeline cannot be changed.
const WrittenByHand = lazy(() => import('./written-by-hand.js'));

/** The whole of an interaction. Its text is shown as text and nothing else: no markup, no images, no links. */
export function InteractionDetails({ id }: { id: string }) {
  const { data, error, refetch } = useQuery(query, { variables: { id } });
  const [full, setFull] = useState(false);
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) {
    return (
      <div role="status" aria-label="Loading the text" className="space-y-2 pt-1">
        <Skeleton className="h-3.5 w-4/5" />
        <Skeleton className="h-3.5 w-3/5" />
      </div>
    );
  }
  const interaction = data.interaction;
  if (!interaction) return <p className="text-[13px] text-ink-mute">It has been removed since this list was loaded.</p>;

  const text = (full ? interaction.fullBody : interaction.body).trim();
  const hasMore = interaction.fullBody.trim() !== interaction.body.trim();
  return (
    <div className="space-y-4">
      <p className="text-xs text-ink-mute">
        {formatDateTime(interaction.occurredAt)}
        {(interaction.kind === 'MEETING' || (interaction.kind === 'CALL' && interaction.endsAt)) &&
          ` · ${formatSpan(interaction.occurredAt, interaction.endsAt, interaction.allDay)}`}
        {interaction.timeZone && ` · ${interaction.timeZone}`}
      </p>
      {interaction.location && (
        <p className="flex items-center gap-1.5 text-[13px]">
          <MapPin aria-hidden className="size-3.5 shrink-0 text-ink-mute" />
          {interaction.location}
        </p>
      )}
      <ParticipantList participants={interaction.participants} />
      {text ? (
        <p className="max-w-prose text-sm leading-6 break-words whitespace-pre-wrap" dir="auto">
          {text}
        </p>
      ) : (
        <p className="text-[13px] text-ink-mute">{interaction.kind === 'MEETING' ? 'No description.' : 'No text.'}</p>
      )}
      {hasMore && (
        <Button size="small" aria-pressed={full} onClick={() => setFull(!full)}>
          {full ? 'Hide quoted history' : 'Show quoted history'}
        </Button>
      )}
      {interaction.attachments.length > 0 && (
        <ul aria-label="Attachments" className="flex flex-wrap gap-2">
          {interaction.attachments.map((attachment, position) => (
            <li
              key={position}
              title={attachment.mimeType}
              className="flex max-w-full items-center gap-1.5 rounded-lg border border-line bg-sunken px-2.5 py-1 text-[13px]"
            >
              <Paperclip aria-hidden className="size-3.5 shrink-0 text-ink-mute" />
              <span className="truncate">{attachment.name}</span>
              {typeof attachment.size === 'number' && (
                <span className="text-xs text-ink-mute">{formatBytes(attachment.size)}</span>
              )}
            </li>
          ))}
        </ul>
      )}
      {interaction.kind === 'EMAIL' && (
        <Suspense fallback={null}>
          <Conversation id={interaction.id} />
        </Suspense>
      )}
      {(interaction.kind === 'NOTE' || interaction.kind === 'CALL') && (
        <Suspense fallback={null}>
          <WrittenByHand interaction={interaction} />
        </Suspense>
      )}
    </div>
  );
}
