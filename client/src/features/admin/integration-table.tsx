import { Link } from '@tanstack/react-router';
import { SourceIcon } from '../../components/page/source-icon.js';
import { Badge } from '../../components/ui/badge.js';
import { RelativeTime } from '../../components/ui/relative-time.js';
import { Table, Td, Th } from '../../components/ui/table.js';
import { graphql, readFragment, type FragmentType } from '../../gql/index.js';

const fragment = graphql(`
  fragment IntegrationTable on AdminIntegration {
    id
    userId
    userName
    source
    account
    status
    lastSyncAt
    errorCode
  }
`);

interface IntegrationTableProps {
  integrations: readonly FragmentType<typeof fragment>[];
  withUser: boolean;
}

export function IntegrationTable({ integrations: masked, withUser }: IntegrationTableProps) {
  const integrations = readFragment(fragment, masked);
  return (
    <Table label="Connected accounts" className="mt-2">
      <thead>
        <tr>
          <Th>Account</Th>
          {withUser && <Th>User</Th>}
          <Th>State</Th>
          <Th>Last sync</Th>
        </tr>
      </thead>
      <tbody>
        {integrations.map((integration) => (
          <tr key={integration.id}>
            <Td>
              <span className="flex items-center gap-2.5">
                <SourceIcon source={integration.source} small />
                <span>
                  <span className="block font-medium break-all">{integration.account}</span>
                  <span className="block text-xs text-ink-mute">{integration.source.replaceAll('_', ' ')}</span>
                </span>
              </span>
            </Td>
            {withUser && (
              <Td>
                <Link
                  to="/admin/users/$userId"
                  params={{ userId: integration.userId }}
                  preload={false}
                  className="inline-flex min-h-6 items-center hover:underline"
                >
                  {integration.userName}
                </Link>
              </Td>
            )}
            <Td>
              <span className="flex flex-wrap gap-1">
                {integration.status === 'RECONNECT' ? (
                  <Badge tone="warn">Reconnect needed</Badge>
                ) : (
                  <Badge tone="good">Connected</Badge>
                )}
                {integration.errorCode && <Badge tone="bad">{integration.errorCode}</Badge>}
              </span>
            </Td>
            <Td className="whitespace-nowrap text-ink-soft">
              {integration.lastSyncAt ? <RelativeTime value={integration.lastSyncAt} /> : 'Never'}
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
