import { useQuery } from '@apollo/client/react';
import { getRouteApi } from '@tanstack/react-router';
import { MessagesSquare, UserX } from 'lucide-react';
import { EmptyState } from '../../components/feedback/empty-state.js';
import { ErrorState } from '../../components/feedback/error-state.js';
import { SkeletonRows } from '../../components/feedback/skeleton.js';
import { Timeline } from '../../components/interactions/timeline.js';
import { Breadcrumb } from '../../components/page/breadcrumb.js';
import { Card } from '../../components/ui/card.js';
import { graphql } from '../../gql/index.js';
import { usePageTitle } from '../../lib/hooks.js';
import { useLiveRefetch } from '../../lib/live/index.js';
import { ContactHeader } from './contact-header.js';

const query = graphql(`
  query Contact($id: ID!, $after: String) {
    contact(id: $id) {
      id
      displayName
      interactionCount
      ...ContactHeader
      timeline(first: 50, after: $after) {
        edges {
          cursor
        }
        ...Timeline
      }
    }
  }
`);

const route = getRouteApi('/shell/contacts/$contactId');
const pageSize = 50;

export function ContactPage() {
  const { contactId } = route.useParams();
  const { data, error, refetch, fetchMore } = useQuery(query, {
    variables: { id: contactId },
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
  });
  const contact = data?.contact;
  // Who has scrolled on is not thrown back to the first page.
  useLiveRefetch(['data'], () => (contact?.timeline.edges.length ?? 0) <= pageSize && refetch());
  usePageTitle(contact?.displayName ?? 'Contact');
  return (
    <div className="mx-auto w-full max-w-4xl px-4 pt-6 pb-16 sm:px-8 sm:pt-9">
      <Breadcrumb to="/contacts">Contacts</Breadcrumb>
      {!contact && (
        <Card>
          <h1 className="sr-only">Contact</h1>
          {error ? (
            <ErrorState error={error} onRetry={() => void refetch()} />
          ) : data ? (
            <EmptyState icon={<UserX />} title="There is no such person here">
              The contact may have been removed, or the address is mistyped. Search for the name under Contacts.
            </EmptyState>
          ) : (
            <SkeletonRows rows={7} label="Loading the contact" />
          )}
        </Card>
      )}
      {contact && (
        <div className="space-y-8">
          <ContactHeader contact={contact} />
          {contact.interactionCount === 0 ? (
            <Card>
              <EmptyState icon={<MessagesSquare />} title="Nothing on the timeline yet">
                E-mails and meetings with this person will appear here with the next sync.
              </EmptyState>
            </Card>
          ) : (
            <Timeline connection={contact.timeline} loadMore={(after) => fetchMore({ variables: { after } })} />
          )}
        </div>
      )}
    </div>
  );
}
