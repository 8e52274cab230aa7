import { Link } from '@tanstack/react-router';
import { graphql, readFragment, type FragmentType } from '../../gql/index.js';
import { formatNumber } from '../../lib/format.js';
import { SourceIcon } from '../page/source-icon.js';
import { Button } from '../ui/button.js';
import { RelativeTime } from '../ui/relative-time.js';
import { AccountBadge } from './account-badge.js';
import { NextAction } from './next-action.js';

export const integrationRowFragment = graphql(`
  fragment IntegrationRow on Integration {
    id
    source
    sourceName
    accountEmail
    status
    followsChanges
    openBatches {
      id
    }
    latestBatch {
      id
      state
      createdAt
      finishedAt
      ledger {
        stored
      }
    }
    ...AccountBadge
    ...NextAction
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
  const { id, source, sourceName, accountEmail, followsChanges, openBatches, status } = integration;
  const batch = integration.latestBatch;
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-2 border-b border-line px-5 py-3 last:border-b-0">
      <SourceIcon source={source} />
      <div className="min-w-32 flex-1">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1 font-medium">
          {sourceName}
          {(openBatches.length > 0 || status !== 'ACTIVE') && <AccountBadge integration={integration} />}
        </p>
        <p className="truncate text-[13px] text-ink-mute">{accountEmail}</p>
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
      {withPreview && followsChanges && batch && status === 'ACTIVE' && openBatches.length === 0 && (
        <Button asChild size="small" variant="quiet">
          <Link to="/sync/preview/$integrationId" params={{ integrationId: id }}>
            Look further back
          </Link>
        </Button>
      )}
      <NextAction integration={integration} />
    </li>
  );
}
