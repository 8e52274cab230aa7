import { Undo2 } from 'lucide-react';
import { KeptContacts } from '../../components/sync/kept-contacts.js';
import { Card, CardBody, CardHeader } from '../../components/ui/card.js';
import { Definition } from '../../components/ui/definition.js';
import { graphql, readFragment, type FragmentType } from '../../gql/index.js';
import { formatDateTime, formatNumber } from '../../lib/format.js';

const fragment = graphql(`
  fragment UndoReport on SyncBatch {
    state
    undoneAt
    undoReport {
      items
      restored
      interactions
      contacts
      keptTotal
      kept {
        ...KeptContact
      }
    }
  }
`);

/** What an undo took away, what it put back, and who stayed, with the reason. */
export function UndoReport({ batch: masked }: { batch: FragmentType<typeof fragment> }) {
  const { state, undoneAt, undoReport } = readFragment(fragment, masked);
  if (!undoReport || (state !== 'UNDONE' && state !== 'UNDOING')) return null;
  return (
    <Card>
      <CardHeader
        title={
          <span className="flex items-center gap-2">
            <Undo2 aria-hidden className="size-4 text-ink-mute" /> {state === 'UNDONE' ? 'Undone' : 'Being undone'}
          </span>
        }
        description={`${undoneAt ? `On ${formatDateTime(undoneAt)}. ` : ''}It does not come back by itself; redo it, or approve a new preview.`}
      />
      <CardBody>
        <dl className="mt-1 grid grid-cols-2 gap-4 sm:grid-cols-4">
          <Definition term="Items taken back">{formatNumber(undoReport.items)}</Definition>
          <Definition term="Off the timeline">{formatNumber(undoReport.interactions)}</Definition>
          <Definition term="Contacts gone">{formatNumber(undoReport.contacts)}</Definition>
          <Definition term="Put back as before">{formatNumber(undoReport.restored)}</Definition>
        </dl>
        {undoReport.keptTotal > 0 && (
          <section className="mt-5">
            <h3 className="text-[13px] font-medium">Stayed, and why</h3>
            <KeptContacts kept={undoReport.kept} total={undoReport.keptTotal} />
          </section>
        )}
      </CardBody>
    </Card>
  );
}
