import { Link } from '@tanstack/react-router';
import { graphql, readFragment, type FragmentType } from '../../gql/index.js';
import { isOpen } from '../../lib/batch.js';
import { connectUrl } from '../../lib/connect-url.js';
import { formatNumber } from '../../lib/format.js';
import { SourceIcon } from '../page/source-icon.js';
import { Badge } from '../ui/badge.js';
import { Button } from '../ui/button.js';
import { RelativeTime } from '../ui/relative-time.js';
import { BatchStateBadge } from './batch-state-badge.js';
import { SyncNowButton } from './sync-now-button.js';

export const integrationRowFragment = graphql(`
  fragment IntegrationRow on Integration {
    id
    source
    sourceName
    accountEmail
    status
    connectedAt
    latestBatch {
      id
      state
      createdAt
      finishedAt
      ledger {
        stored
      }
    }
  }
`);

interface IntegrationRowProps {
  integration: FragmentType<typeof integrationRowFragment>;
  /** Also offers the preview of an account that has been imported, to look further back. */
  withPreview?: boolean;
}

/** One connected account: what state it is in, and the one thing to do next. */
export function IntegrationRow({ integration: masked, withPreview }: IntegrationRowProps) {
  const integration = readFragment(integrationRowFragment, masked);
  const batch = integration.latestBatch;
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-2 border-b border-line px-5 py-3 last:border-b-0">
      <SourceIcon source={integration.source} />
      <div className="min-w-32 flex-1">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1 font-medium">
          {integration.sourceName}
          {integration.status === 'RECONNECT' && <Badge tone="warn">Reconnect needed</Badge>}
          {batch && isOpen(batch.state) && <BatchStateBadge state={batch.state} />}
        </p>
        <p className="truncate text-[13px] text-ink-mute">{integration.accountEmail}</p>
        <p className="text-xs text-ink-mute">
          {batch ? (
            <Link to="/sync/batches/$batchId" params={{ batchId: batch.id }} className="hover:text-ink hover:underline">
              {batch.finishedAt ? 'Synced ' : 'Started '}
              <RelativeTime value={batch.finishedAt ?? batch.createdAt} />, {formatNumber(batch.ledger.stored)} stored
            </Link>
          ) : (
            'Connected, nothing imported yet'
          )}
        </p>
      </div>
      {withPreview && batch && integration.status === 'ACTIVE' && !isOpen(batch.state) && (
        <Button asChild size="small" variant="quiet">
          <Link to="/sync/preview/$integrationId" params={{ integrationId: integration.id }}>
            Look further back
          </Link>
        </Button>
      )}
      <NextAction integration={integration} />
    </li>
  );
}

function NextAction({
  integration,
}: {
  integration: {
    id: string;
    source: string;
    accountEmail: string;
    status: string;
    latestBatch?: { id: string; state: Parameters<typeof isOpen>[0] } | null;
  };
}) {
  const { id, source, accountEmail, status, latestBatch } = integration;
  if (status === 'RECONNECT') {
    return (
      <Button asChild size="small" variant="primary">
        <a href={connectUrl([source], accountEmail)}>Reconnect</a>
      </Button>
    );
  }
  if (!latestBatch) {
    return (
      <Button asChild size="small" variant="primary">
        <Link to="/sync/preview/$integrationId" params={{ integrationId: id }}>
          Preview
        </Link>
      </Button>
    );
  }
  if (isOpen(latestBatch.state)) {
    return (
      <Button asChild size="small">
        <Link to="/sync/batches/$batchId" params={{ batchId: latestBatch.id }}>
          Watch
        </Link>
      </Button>
    );
  }
  return <SyncNowButton integrationId={id} />;
}
