import { useQuery } from '@apollo/client/react';
import { ErrorState } from '../../../components/feedback/error-state.js';
import { LoadMore } from '../../../components/feedback/load-more.js';
import { SkeletonRows } from '../../../components/feedback/skeleton.js';
import { Button } from '../../../components/ui/button.js';
import { Card } from '../../../components/ui/card.js';
import { useId, useState } from 'react';
import { graphql } from '../../../gql/index.js';
import { formatDateTime } from '../../../lib/format.js';

const query = graphql(`
  query ConsentLooks($contactId: ID!, $after: String) {
    consentAccesses(contactId: $contactId, first: 20, after: $after) {
      edges {
        cursor
        node {
          id
          actor
          occurredAt
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** Who looked at the consents, and when; fetched when it is wanted. */
export function ConsentLooks({ contactId }: { contactId: string }) {
  const id = useId();
  const [open, setOpen] = useState(false);
  return (
    <section>
      <Button
        size="small"
        variant="quiet"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        {open ? 'Hide who looked' : 'Who looked'}
      </Button>
      {open && (
        <Card id={id} className="mt-2 overflow-hidden">
          <Looks contactId={contactId} />
        </Card>
      )}
    </section>
  );
}

function Looks({ contactId }: { contactId: string }) {
  const { data, error, refetch, fetchMore } = useQuery(query, {
    variables: { contactId },
    fetchPolicy: 'network-only',
    nextFetchPolicy: 'cache-first',
  });
  if (!data) {
    return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <SkeletonRows rows={2} />;
  }
  const { edges, pageInfo } = data.consentAccesses;
  return (
    <>
      <ul aria-label="Who looked" className="px-5 py-2 text-[13px] text-ink-soft tabular-nums">
        {edges.map(({ node }) => (
          <li key={node.id} className="flex justify-between gap-4 py-1">
            <span>{node.actor === 'user' ? 'You' : 'OmniCRM itself'}</span>
            <time dateTime={node.occurredAt} className="text-ink-mute">
              {formatDateTime(node.occurredAt)}
            </time>
          </li>
        ))}
      </ul>
      <LoadMore hasMore={pageInfo.hasNextPage} load={() => fetchMore({ variables: { after: pageInfo.endCursor } })} />
    </>
  );
}
