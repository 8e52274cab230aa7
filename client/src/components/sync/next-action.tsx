import { Link } from '@tanstack/react-router';
import { graphql, readFragment, type FragmentType } from '../../gql/index.js';
import { Button } from '../ui/button.js';
import { ReconnectLink } from './reconnect-link.js';
import { SyncNowButton } from './sync-now-button.js';

const fragment = graphql(`
  fragment NextAction on Integration {
    id
    source
    accountEmail
    status
    followsChanges
    openBatches {
      id
      kind
    }
    latestBatch {
      id
      state
    }
  }
`);

/** The one thing to do next with an account. */
export function NextAction({ integration: masked }: { integration: FragmentType<typeof fragment> }) {
  const integration = readFragment(fragment, masked);
  const { id, status, followsChanges, openBatches, latestBatch } = integration;
  const atWork = openBatches[0];
  if (!followsChanges) {
    return (
      <Button asChild size="small">
        <Link to="/import">Import a file</Link>
      </Button>
    );
  }
  if (status === 'DISCONNECTING') return null;
  if (status === 'RECONNECT' || status === 'DISCONNECTED') return <ReconnectLink integration={integration} />;
  if (atWork && atWork.kind !== 'INCREMENTAL') {
    return (
      <Button asChild size="small">
        <Link to="/sync/batches/$batchId" params={{ batchId: atWork.id }}>
          Watch
        </Link>
      </Button>
    );
  }
  if (!latestBatch || (!atWork && ['UNDONE', 'CANCELLED'].includes(latestBatch.state))) {
    return (
      <Button asChild size="small" variant="primary">
        <Link to="/sync/preview/$integrationId" params={{ integrationId: id }}>
          Preview
        </Link>
      </Button>
    );
  }
  return <SyncNowButton integrationId={id} />;
}
