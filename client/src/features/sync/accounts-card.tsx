import { Card, CardHeader } from '../../components/ui/card.js';
import { graphql, readFragment, type FragmentType } from '../../gql/index.js';
import { AccountPanel } from './account-panel.js';

const fragment = graphql(`
  fragment SyncAccounts on Query {
    integrations {
      id
      ...AccountPanel
    }
  }
`);

export function AccountsCard({ data: masked }: { data: FragmentType<typeof fragment> }) {
  const { integrations } = readFragment(fragment, masked);
  if (integrations.length === 0) return null;
  return (
    <Card>
      <CardHeader title="Accounts" />
      <ul className="mt-2">
        {integrations.map((integration) => (
          <AccountPanel key={integration.id} integration={integration} />
        ))}
      </ul>
    </Card>
  );
}
