import { useQuery } from '@apollo/client/react';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { UserX } from 'lucide-react';
import { useState } from 'react';
import { EmptyState } from '../../components/feedback/empty-state.js';
import { ErrorState } from '../../components/feedback/error-state.js';
import { SkeletonRows } from '../../components/feedback/skeleton.js';
import { newDraft, type NoteDraft } from '../../components/interactions/note-draft.js';
import { Breadcrumb } from '../../components/page/breadcrumb.js';
import { Card } from '../../components/ui/card.js';
import { graphql } from '../../gql/index.js';
import { usePageTitle } from '../../lib/hooks.js';
import { useLiveRefetch } from '../../lib/live/index.js';
import { ContactHeader } from './contact-header.js';
import { ContactTabs } from './contact-tabs.js';
import { ErasePersonButton } from './erase-person-button.js';
import type { ContactSearch } from './contact-search.js';
import { InsightsCard } from './insights-card.js';

const query = graphql(`
  query Contact($id: ID!) {
    contact(id: $id) {
      id
      displayName
      ...ContactHeader
      ...ContactTabs
    }
  }
`);

const route = getRouteApi('/shell/contacts/$contactId');

export function ContactPage() {
  const { contactId } = route.useParams();
  // Whatever is being written belongs to one person.
  return <PageOfContact key={contactId} contactId={contactId} />;
}

function PageOfContact({ contactId }: { contactId: string }) {
  const search = route.useSearch();
  const navigate = useNavigate();
  const [draft, setDraft] = useState<NoteDraft | null>(null);
  const { data, error, refetch } = useQuery(query, {
    variables: { id: contactId },
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
  });
  const contact = data?.contact;
  useLiveRefetch(['data'], () => refetch());
  usePageTitle(contact?.displayName ?? 'Contact');

  function goTo(parts: ContactSearch): void {
    const wanted = Object.entries({ ...search, ...parts }).filter(([, value]) => value);
    void navigate({
      to: '/contacts/$contactId',
      params: { contactId },
      search: Object.fromEntries(wanted),
      replace: true,
      resetScroll: false,
    });
  }

  function write(kind: NoteDraft['kind']): void {
    setDraft(newDraft(kind));
    if (search.tab) goTo({ tab: undefined });
  }

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
              The contact may have been removed or merged into another, or the address is mistyped. Search for the name
              under Contacts.
            </EmptyState>
          ) : (
            <SkeletonRows rows={7} label="Loading the contact" />
          )}
        </Card>
      )}
      {contact && (
        <div className="space-y-6">
          <ContactHeader contact={contact} onWrite={write} />
          <InsightsCard contactId={contact.id} />
          <ContactTabs contact={contact} search={search} goTo={goTo} draft={draft} onDraftDone={() => setDraft(null)} />
          <ErasePersonButton contactId={contact.id} />
        </div>
      )}
    </div>
  );
}
