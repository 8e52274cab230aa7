import { useQuery } from '@apollo/client/react';
import { Link } from '@tanstack/react-router';
import { graphql } from '../../gql/index.js';
import { Avatar } from '../ui/avatar.js';
import { Card, CardHeader } from '../ui/card.js';

const query = graphql(`
  query SimilarPeople($id: ID!) {
    contact(id: $id) {
      id
      similar(first: 5) {
        likeness
        contact {
          id
          displayName
          primaryEmail
          jobTitle
        }
      }
    }
  }
`);

/** Whom it is about the same with; nothing until that is known. */
export function SimilarPeople({ contactId }: { contactId: string }) {
  const { data } = useQuery(query, { variables: { id: contactId } });
  const similar = data?.contact?.similar ?? [];
  if (similar.length === 0) return null;
  return (
    <Card aria-label="Similar people" className="overflow-hidden">
      <CardHeader title="Similar people" description="At the same company, or about the same things." />
      <ul className="flex flex-wrap gap-2 px-5 pb-4">
        {similar.map(({ contact }) => (
          <li key={contact.id} className="min-w-0">
            <Link
              to="/contacts/$contactId"
              params={{ contactId: contact.id }}
              className="flex max-w-60 items-center gap-2 rounded-lg border border-line px-2.5 py-1.5 hover:bg-hover"
            >
              <Avatar name={contact.displayName} seed={contact.primaryEmail ?? undefined} />
              <span className="min-w-0 leading-tight">
                <span className="block truncate text-[13px] font-medium">{contact.displayName}</span>
                <span className="block truncate text-xs text-ink-mute">{contact.jobTitle ?? contact.primaryEmail}</span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  );
}
