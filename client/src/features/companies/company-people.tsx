import { Link } from '@tanstack/react-router';
import { Users } from 'lucide-react';
import { StrengthBar } from '../../components/contacts/strength-bar.js';
import { Avatar } from '../../components/ui/avatar.js';
import { Button } from '../../components/ui/button.js';
import { Card, CardHeader } from '../../components/ui/card.js';
import { graphql, readFragment, type FragmentType } from '../../gql/index.js';
import { formatNumber } from '../../lib/format.js';

const fragment = graphql(`
  fragment CompanyPeople on Company {
    id
    contacts(first: 8, sort: { field: STRENGTH, direction: DESC }) {
      totalCount
      edges {
        cursor
        node {
          id
          displayName
          primaryEmail
          jobTitle
          strength {
            score
          }
        }
      }
    }
  }
`);

/** The people of a company, the strongest first; all of them are a click away. */
export function CompanyPeople({ company: masked }: { company: FragmentType<typeof fragment> }) {
  const { id, contacts } = readFragment(fragment, masked);
  return (
    <Card>
      <CardHeader
        title="People"
        actions={
          contacts.totalCount > 0 && (
            <Button asChild size="small" variant="quiet" className="-mr-2.5">
              <Link to="/contacts" search={{ filter: `companyId:${id}` }}>
                All {formatNumber(contacts.totalCount)}
              </Link>
            </Button>
          )
        }
      />
      {contacts.totalCount === 0 && (
        <p className="flex items-start gap-2.5 px-5 pt-2 pb-5 text-[13px] text-ink-mute">
          <Users aria-hidden className="mt-0.5 size-4 shrink-0" />
          Nobody belongs to it yet. Select people under Contacts and set their company.
        </p>
      )}
      <ul aria-label="People" className="p-2">
        {contacts.edges.map(({ node }) => (
          <li key={node.id}>
            <Link
              to="/contacts/$contactId"
              params={{ contactId: node.id }}
              className="flex items-center gap-3 rounded-lg px-3 py-2 hover:bg-hover"
            >
              <Avatar name={node.displayName} seed={node.primaryEmail ?? node.id} />
              <span className="min-w-0 flex-1 leading-tight">
                <span className="block truncate font-medium">{node.displayName}</span>
                <span className="block truncate text-[13px] text-ink-mute">{node.jobTitle ?? node.primaryEmail}</span>
              </span>
              <StrengthBar score={node.strength.score} />
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  );
}
