import { useQuery } from '@apollo/client/react';
import { MessagesSquare, SearchX } from 'lucide-react';
import { EmptyState } from '../../components/feedback/empty-state.js';
import { ErrorState } from '../../components/feedback/error-state.js';
import { SkeletonRows } from '../../components/feedback/skeleton.js';
import type { NoteDraft } from '../../components/interactions/note-draft.js';
import { NoteForm } from '../../components/interactions/note-form.js';
import { Timeline } from '../../components/interactions/timeline.js';
import { TimelineFilters } from '../../components/interactions/timeline-filters.js';
import { useNotes } from '../../components/interactions/use-notes.js';
import { Button } from '../../components/ui/button.js';
import { Card } from '../../components/ui/card.js';
import { graphql } from '../../gql/index.js';
import { useLiveRefetch } from '../../lib/live/index.js';
import { noTimelineSearch, timelineFilter } from '../../lib/timeline-filter.js';
import type { ContactSearch } from './contact-search.js';

const query = graphql(`
  query ContactTimeline($id: ID!, $filter: TimelineFilterInput, $after: String) {
    contact(id: $id) {
      id
      timeline(first: 50, after: $after, filter: $filter) {
        edges {
          cursor
        }
        ...Timeline
      }
    }
  }
`);

const pageSize = 50;

interface TimelineTabProps {
  contactId: string;
  search: ContactSearch;
  goTo: (parts: ContactSearch) => void;
  draft: NoteDraft | null;
  onDraftDone: () => void;
}

/** What happened with the contact, narrowed down as the address says, and what is being written about it. */
export function TimelineTab({ contactId, search, goTo, draft, onDraftDone }: TimelineTabProps) {
  const { write } = useNotes();
  const filter = timelineFilter(search);
  const { data, previousData, error, refetch, fetchMore } = useQuery(query, {
    variables: { id: contactId, filter },
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
  });
  const timeline = (data ?? previousData)?.contact?.timeline;
  // Who has scrolled on is not thrown back to the first page.
  useLiveRefetch(['data'], () => (timeline?.edges.length ?? 0) <= pageSize && refetch());
  const clear = () => goTo({ ...noTimelineSearch, message: undefined });
  return (
    <div className="space-y-5">
      {draft && (
        <Card className="animate-rise px-4 py-4 sm:px-5">
          <NoteForm
            key={draft.id}
            draft={draft}
            submit={draft.kind === 'NOTE' ? 'Add the note' : 'Log the call'}
            onSave={(written) => write(written, [contactId])}
            onClose={onDraftDone}
          />
        </Card>
      )}
      <div>
        <TimelineFilters value={search} onChange={(parts) => goTo({ ...parts, message: undefined })} />
        {filter && (
          <p className="mt-2 flex items-center gap-2 text-[13px] text-ink-mute">
            {search.message ? 'Shown up to the message that you came for.' : 'Only a part is shown.'}
            <Button size="small" variant="quiet" onClick={clear}>
              Show everything
            </Button>
          </p>
        )}
      </div>
      {timeline && timeline.edges.length > 0 ? (
        <Timeline
          connection={timeline}
          highlight={search.message}
          loadMore={(after) => fetchMore({ variables: { after } })}
        />
      ) : (
        <Card>
          {error && !timeline ? (
            <ErrorState error={error} onRetry={() => void refetch()} />
          ) : !timeline ? (
            <SkeletonRows rows={6} label="Loading the timeline" />
          ) : filter ? (
            <EmptyState
              icon={<SearchX />}
              title="Nothing like that"
              action={<Button onClick={clear}>Show everything</Button>}
            >
              Nothing on this timeline meets all of these conditions.
            </EmptyState>
          ) : (
            <EmptyState icon={<MessagesSquare />} title="Nothing on the timeline yet">
              E-mails and meetings with this person will appear here with the next sync. A note or a call can be added
              now.
            </EmptyState>
          )}
        </Card>
      )}
    </div>
  );
}
