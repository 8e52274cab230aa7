import { CircleSlash, Pause, Play, Redo2, Undo2 } from 'lucide-react';
import { Suspense, lazy, useState } from 'react';
import { graphql, readFragment, type FragmentType } from '../../gql/index.js';
import type { SyncBatchAction } from '../../gql/graphql.js';
import { notifySuccess } from '../../lib/notify.js';
import { Button } from '../ui/button.js';
import { useBatchAction } from './use-batch-action.js';

// Dialogs are rare, so they are fetched when they are asked for.
const CancelDialog = lazy(() => import('./cancel-dialog.js'));
const UndoDialog = lazy(() => import('./undo-dialog.js'));

const fragment = graphql(`
  fragment BatchActions on SyncBatch {
    id
    actions
    ledger {
      pending
      stored
    }
  }
`);

interface BatchActionsProps {
  batch: FragmentType<typeof fragment>;
  /** Only what belongs to a batch at work: pause, resume, cancel. */
  onlyControls?: boolean;
}

/** The buttons for what may be done to a batch now; the server says which. */
export function BatchActions({ batch: masked, onlyControls }: BatchActionsProps) {
  const { id, actions, ledger } = readFragment(fragment, masked);
  const { run, busy } = useBatchAction(id);
  const [asking, setAsking] = useState<'CANCEL' | 'UNDO' | null>(null);
  const size = onlyControls ? 'small' : 'medium';
  const may = (action: SyncBatchAction) => actions.includes(action);

  return (
    <>
      {may('PAUSE') && (
        <Button
          size={size}
          icon={<Pause />}
          busy={busy === 'PAUSE'}
          aria-keyshortcuts="p"
          onClick={() => void run('PAUSE')}
        >
          Pause
        </Button>
      )}
      {may('RESUME') && (
        <Button
          size={size}
          variant="primary"
          icon={<Play />}
          busy={busy === 'RESUME'}
          aria-keyshortcuts="p"
          onClick={() => void run('RESUME')}
        >
          Resume
        </Button>
      )}
      {may('CANCEL') && (
        <Button size={size} icon={<CircleSlash />} onClick={() => setAsking('CANCEL')}>
          Cancel
        </Button>
      )}
      {!onlyControls && may('UNDO') && (
        <Button size={size} icon={<Undo2 />} aria-keyshortcuts="u" onClick={() => setAsking('UNDO')}>
          Undo
        </Button>
      )}
      {!onlyControls && may('REDO') && (
        <Button
          size={size}
          icon={<Redo2 />}
          busy={busy === 'REDO'}
          onClick={() => void run('REDO').then((batch) => batch && notifySuccess('It comes back now.'))}
        >
          Redo
        </Button>
      )}
      {asking === 'CANCEL' && (
        <Suspense>
          <CancelDialog batchId={id} stored={ledger.stored} pending={ledger.pending} onClose={() => setAsking(null)} />
        </Suspense>
      )}
      {asking === 'UNDO' && (
        <Suspense>
          <UndoDialog batchId={id} onClose={() => setAsking(null)} />
        </Suspense>
      )}
    </>
  );
}
