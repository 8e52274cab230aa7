import { Link } from '@tanstack/react-router';
import { useSampleData } from '../../components/sync/use-sample-data.js';
import { Button } from '../../components/ui/button.js';
import type { Step } from './onboarding-steps.js';

export interface Ways {
  batchId: string | undefined;
  /** What waits for its preview: an account, or a file that was sent. */
  preview: { integrationId: string; importId?: string } | undefined;
}

/** What to press for the step that is due. */
export function StepAction({ step, ways: { batchId, preview } }: { step: Step['key']; ways: Ways }) {
  if (step === 'source') return <Sources />;
  if (step === 'people' && batchId) {
    return (
      <Button asChild>
        <Link to="/sync/batches/$batchId" params={{ batchId }}>
          Watch the import
        </Link>
      </Button>
    );
  }
  if (!preview) {
    return (
      <Button asChild>
        <Link to="/import">See the file</Link>
      </Button>
    );
  }
  return (
    <Button asChild variant="primary">
      <Link
        to="/sync/preview/$integrationId"
        params={{ integrationId: preview.integrationId }}
        search={preview.importId ? { import: preview.importId } : {}}
      >
        See the preview
      </Link>
    </Button>
  );
}

function Sources() {
  const { bringIn, busy } = useSampleData();
  return (
    <div className="flex flex-wrap gap-2">
      <Button asChild variant="primary">
        <Link to="/connect">Connect an account</Link>
      </Button>
      <Button asChild>
        <Link to="/import">Import a file</Link>
      </Button>
      <Button busy={busy} onClick={() => void bringIn()}>
        Try it with sample data
      </Button>
    </div>
  );
}
