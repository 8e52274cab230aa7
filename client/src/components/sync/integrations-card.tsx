import type { FragmentType } from '../../gql/index.js';
import { Card, CardHeader } from '../ui/card.js';
import { IntegrationRow, type integrationRowFragment } from './integration-row.js';

interface IntegrationsCardProps {
  title: string;
  integrations: readonly ({ id: string } & FragmentType<typeof integrationRowFragment>)[];
}

/** The connected accounts, each with the way to its preview; nothing when there is none. */
export function IntegrationsCard({ title, integrations }: IntegrationsCardProps) {
  if (integrations.length === 0) return null;
  return (
    <Card>
      <CardHeader title={title} />
      <ul className="mt-2">
        {integrations.map((integration) => (
          <IntegrationRow key={integration.id} integration={integration} withPreview />
        ))}
      </ul>
    </Card>
  );
}
