import { Link } from '@tanstack/react-router';
import { Avatar } from '../../components/ui/avatar.js';
import { Button } from '../../components/ui/button.js';
import { Card, CardHeader } from '../../components/ui/card.js';
import { RelativeTime } from '../../components/ui/relative-time.js';
import { graphql, readFragment, type FragmentType } from '../../gql/index.js';
import { formatNumber } from '../../lib/format.js';

const fragment = graphql(`
  fragment RecentContacts on Query {
    contacts(first: 6) {
      totalCount
      edges {
        cursor
        node {
          id
          displayName
          primaryEmail
          lastInteractionAt
        }
      }
    }
  }
`);

export function RecentContacts({ data: masked }: { data: FragmentType<typeof fragment> }) {
  const { contacts } = readFragment(fragment, masked);
  return (
    <Card>
      <CardHeader
        title="Recent people"
        actions={
          <Button asChild size="small" variant="quiet" className="-mr-2.5">
            <Link to="/contacts">All {formatNumber(contacts.totalCount)}</Link>
          </Button>
        }
      />
      <ul className="p-2">
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
                <span className="block truncate text-[13px] text-ink-mute">{node.primaryEmail}</span>
              </span>
              {node.lastInteractionAt && (
                <RelativeTime value={node.lastInteractionAt} className="text-xs whitespace-nowrap text-ink-mute" />
              )}
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  );
}
