import { Link } from '@tanstack/react-router';
import { IntegrationRow } from '../../components/sync/integration-row.js';
import { Button } from '../../components/ui/button.js';
import { Card, CardHeader } from '../../components/ui/card.js';
import { graphql, readFragment, type FragmentType } from '../../gql/index.js';

const fragment = graphql(`
  fragment AccountsCard on Query {
    integrations {
      id
      ...IntegrationRow
    }
  }
`);

export function AccountsCard({ data: masked }: { data: FragmentType<typeof fragment> }) {
  const { integrations } = readFragment(fragment, masked);
  if (integrations.length === 0) return null;
  return (
    <Card>
      <CardHeader
        title="Accounts"
        actions={
          <Button asChild size="small" variant="quiet" className="-mr-2.5">
            <Link to="/sync">All syncs</Link>
          </Button>
        }
      />
      <ul className="mt-2">
        {integrations.map((integration) => (
          <IntegrationRow key={integration.id} integration={integration} />
        ))}
      </ul>
    </Card>
  );
}
