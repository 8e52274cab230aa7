import { Link } from '@tanstack/react-router';
import { SourceIcon } from '../../components/page/source-icon.js';
import { BatchStateBadge } from '../../components/sync/batch-state-badge.js';
import { RelativeTime } from '../../components/ui/relative-time.js';
import { Table, Td, Th } from '../../components/ui/table.js';
import { graphql, readFragment, type FragmentType } from '../../gql/index.js';
import { batchTitle } from '../../lib/batch.js';
import { formatNumber } from '../../lib/format.js';

const fragment = graphql(`
  fragment BatchTable on SyncBatch {
    id
    kind
    state
    fileName
    createdAt
    integration {
      id
      source
      sourceName
    }
    ledger {
      listed
      stored
      skippedTotal
      failedTotal
    }
  }
`);

export function BatchTable({ batches: masked }: { batches: readonly FragmentType<typeof fragment>[] }) {
  const batches = readFragment(fragment, masked);
  return (
    <div className="mt-2">
      <Table label="Imports" className="[&_tr:last-child>td]:border-b-0">
        <thead>
          <tr>
            <Th>Import</Th>
            <Th>State</Th>
            <Th className="text-right">Listed</Th>
            <Th className="text-right">Stored</Th>
            <Th className="text-right">Skipped</Th>
            <Th className="text-right">Failed</Th>
            <Th className="text-right">Started</Th>
          </tr>
        </thead>
        <tbody>
          {batches.map((batch) => (
            <tr key={batch.id} className="hover:bg-sunken">
              <Td>
                <Link
                  to="/sync/batches/$batchId"
                  params={{ batchId: batch.id }}
                  className="group flex items-center gap-3 whitespace-nowrap"
                >
                  <SourceIcon source={batch.integration.source} small />
                  <span className="leading-tight">
                    <span className="block font-medium group-hover:underline">{batchTitle(batch)}</span>
                    <span className="block text-xs text-ink-mute">{batch.integration.sourceName}</span>
                  </span>
                </Link>
              </Td>
              <Td>
                <BatchStateBadge state={batch.state} />
              </Td>
              <Td className="text-right tabular-nums">{formatNumber(batch.ledger.listed)}</Td>
              <Td className="text-right tabular-nums">{formatNumber(batch.ledger.stored)}</Td>
              <Td className="text-right text-ink-mute tabular-nums">{formatNumber(batch.ledger.skippedTotal)}</Td>
              <Td className="text-right tabular-nums">
                <span className={batch.ledger.failedTotal > 0 ? 'font-medium text-bad' : 'text-ink-mute'}>
                  {formatNumber(batch.ledger.failedTotal)}
                </span>
              </Td>
              <Td className="text-right whitespace-nowrap text-ink-mute">
                <RelativeTime value={batch.createdAt} />
              </Td>
            </tr>
          ))}
        </tbody>
      </Table>
    </div>
  );
}
