import { graphql, readFragment, type FragmentType } from '../../gql/index.js';
import { accountState } from '../../lib/account-state.js';
import { formatTime } from '../../lib/format.js';
import { Badge } from '../ui/badge.js';

const fragment = graphql(`
  fragment AccountBadge on Integration {
    id
    status
    quota {
      state
      pausedUntil
    }
    openBatches {
      id
      kind
      state
    }
    latestBatch {
      id
    }
  }
`);

/** The state of an account in a word or two. */
export function AccountBadge({ integration: masked }: { integration: FragmentType<typeof fragment> }) {
  const { latestBatch, ...integration } = readFragment(fragment, masked);
  const { tone, label, until } = accountState({ ...integration, imported: Boolean(latestBatch) });
  return (
    <Badge tone={tone}>
      {label}
      {until && ` until ${formatTime(until)}`}
    </Badge>
  );
}
