import { RotateCw } from 'lucide-react';
import { Button } from '../../components/ui/button.js';
import { Card, CardHeader } from '../../components/ui/card.js';
import { Table, Td, Th } from '../../components/ui/table.js';
import { graphql, readFragment, type FragmentType } from '../../gql/index.js';
import { formatCount, formatDate, formatNumber } from '../../lib/format.js';
import { useRetry } from './use-retry.js';

const fragment = graphql(`
  fragment FailedItems on SyncBatch {
    id
    actions
    ledger {
      failedTotal
    }
    failedItems(first: 50) {
      sourceId
      errorCode
      errorMessage
      occurredAt
    }
  }
`);

/** The items that could not be taken in, each with its reason. */
export function FailedItems({ batch: masked }: { batch: FragmentType<typeof fragment> }) {
  const { id, actions, failedItems, ledger } = readFragment(fragment, masked);
  const { retry, retrying } = useRetry(id);
  const mayRetry = actions.includes('RETRY_FAILED');
  if (failedItems.length === 0) return null;
  return (
    <Card className="overflow-hidden">
      <CardHeader
        title="Failed items"
        description={`They are kept as they were received, and their neighbours went on. ${
          ledger.failedTotal > failedItems.length
            ? `The first ${failedItems.length} of ${formatCount(ledger.failedTotal, 'item')}.`
            : ''
        }`}
        actions={
          mayRetry && (
            <Button size="small" icon={<RotateCw />} busy={retrying === 'all'} onClick={() => void retry(null)}>
              Retry all {ledger.failedTotal > 1 && formatNumber(ledger.failedTotal)}
            </Button>
          )
        }
      />
      <div className="mt-2">
        <Table label="Failed items" className="[&_tr:last-child>td]:border-b-0">
          <thead>
            <tr>
              <Th>Reason</Th>
              <Th>Code</Th>
              <Th>Item at the source</Th>
              <Th className="text-right">Date</Th>
              {mayRetry && (
                <Th>
                  <span className="sr-only">Retry</span>
                </Th>
              )}
            </tr>
          </thead>
          <tbody>
            {failedItems.map((item) => (
              <tr key={item.sourceId}>
                <Td className="min-w-56">{item.errorMessage ?? 'No reason was given.'}</Td>
                <Td>
                  <code className="font-mono text-xs text-ink-soft">{item.errorCode}</code>
                </Td>
                <Td>
                  <code className="font-mono text-xs break-all text-ink-mute">{item.sourceId}</code>
                </Td>
                <Td className="text-right whitespace-nowrap text-ink-mute">
                  {item.occurredAt ? formatDate(item.occurredAt) : ''}
                </Td>
                {mayRetry && (
                  <Td className="text-right">
                    <Button
                      size="small"
                      variant="quiet"
                      busy={retrying === item.sourceId}
                      aria-label={`Retry ${item.sourceId}`}
                      onClick={() => void retry(item.sourceId)}
                    >
                      Retry
                    </Button>
                  </Td>
                )}
              </tr>
            ))}
          </tbody>
        </Table>
      </div>
    </Card>
  );
}
