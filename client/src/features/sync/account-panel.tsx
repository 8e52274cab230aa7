import { Link } from '@tanstack/react-router';
import { Eye, SlidersHorizontal } from 'lucide-react';
import { SourceIcon } from '../../components/page/source-icon.js';
import { AccountBadge } from '../../components/sync/account-badge.js';
import { NextAction } from '../../components/sync/next-action.js';
import { PushLine } from '../../components/sync/push-line.js';
import { QuotaBar } from '../../components/sync/quota-bar.js';
import { Button } from '../../components/ui/button.js';
import { graphql, readFragment, type FragmentType } from '../../gql/index.js';
import { useLiveBusy } from '../../lib/live/index.js';
import { DisconnectButton } from './disconnect-button.js';
import { disconnectingText } from './disconnect-text.js';
import { OpenBatchRow } from './open-batch-row.js';

const fragment = graphql(`
  fragment AccountPanel on Integration {
    id
    source
    sourceName
    accountEmail
    status
    followsChanges
    disconnection {
      step
      imported
      batches
      batchesUndone
      itemsRemoved
    }
    quota {
      ...QuotaBar
    }
    push {
      ...PushLine
    }
    openBatches {
      id
      ...OpenBatchRow
    }
    ...AccountBadge
    ...NextAction
  }
`);

/** Everything about one account: its state, its quota, how changes become known, what is at work, and what can be done. */
export function AccountPanel({ integration: masked }: { integration: FragmentType<typeof fragment> }) {
  const integration = readFragment(fragment, masked);
  const { id, source, sourceName, accountEmail, status, followsChanges, quota, push, openBatches } = integration;
  const { disconnection } = integration;
  const readable = status === 'ACTIVE' || status === 'RECONNECT';
  const erased = status === 'DISCONNECTED' && disconnection?.imported === 'ERASE';
  useLiveBusy(status === 'DISCONNECTING');
  return (
    <li aria-label={`${sourceName}, ${accountEmail}`} className="border-b border-line px-5 py-4 last:border-b-0">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <SourceIcon source={source} />
        <div className="min-w-40 flex-1">
          <p className="flex flex-wrap items-center gap-x-2 gap-y-1 font-medium">
            {sourceName}
            {(followsChanges || openBatches.length > 0) && <AccountBadge integration={integration} />}
          </p>
          <p className="truncate text-[13px] text-ink-mute">{accountEmail}</p>
        </div>
        <div className="flex flex-wrap items-center gap-2">
          {followsChanges && readable && (
            <Button asChild size="small" variant="quiet">
              <Link to="/sync/$integrationId/preferences" params={{ integrationId: id }}>
                <SlidersHorizontal aria-hidden /> Preferences<span className="sr-only"> of {sourceName}</span>
              </Link>
            </Button>
          )}
          {followsChanges && status === 'ACTIVE' && (
            <Button asChild size="small" variant="quiet">
              <Link to="/sync/preview/$integrationId" params={{ integrationId: id }}>
                <Eye aria-hidden /> Preview<span className="sr-only"> of {sourceName}</span>
              </Link>
            </Button>
          )}
          {followsChanges && status !== 'DISCONNECTING' && !erased && <DisconnectButton integration={integration} />}
          <NextAction integration={integration} />
        </div>
      </div>
      {status === 'RECONNECT' && (
        <p className="mt-2 text-[13px] text-ink-soft">
          Google ended the access. What was imported stays; reconnect, and it goes on where it stopped.
        </p>
      )}
      {status === 'DISCONNECTING' && disconnection && (
        <p role="status" className="mt-2 text-[13px] text-ink-soft">
          {disconnectingText(disconnection)}
        </p>
      )}
      {status === 'DISCONNECTED' && (
        <p className="mt-2 text-[13px] text-ink-soft">
          {erased
            ? 'What it brought is erased, but for what you edited.'
            : 'What was imported stays. Connected again, it goes on where it was.'}
        </p>
      )}
      {openBatches.length > 0 && (
        <ul className="mt-3 space-y-2">
          {openBatches.map((batch) => (
            <OpenBatchRow key={batch.id} batch={batch} />
          ))}
        </ul>
      )}
      {status === 'ACTIVE' && (quota || push) && (
        <div className="mt-3 grid gap-x-8 gap-y-2 md:grid-cols-2">
          {quota && <QuotaBar quota={quota} />}
          {push && <PushLine push={push} />}
        </div>
      )}
    </li>
  );
}
