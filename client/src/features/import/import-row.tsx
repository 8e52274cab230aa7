import { Link } from '@tanstack/react-router';
import { FileText } from 'lucide-react';
import { Badge, type Tone } from '../../components/ui/badge.js';
import { Button } from '../../components/ui/button.js';
import { RelativeTime } from '../../components/ui/relative-time.js';
import { graphql, readFragment, type FragmentType } from '../../gql/index.js';
import type { FileImportState } from '../../gql/graphql.js';
import { formatBytes } from '../../lib/format.js';
import { itemWord } from '../../lib/sources.js';
import { describeContents, describeFault } from './describe-import.js';
import { useDiscard } from './use-discard.js';

const fragment = graphql(`
  fragment ImportRow on FileImport {
    id
    fileName
    size
    state
    errorCode
    errorMessage
    mail
    events
    contacts
    unreadable
    createdAt
    integrations {
      id
      source
    }
  }
`);

const looks: Record<FileImportState, { tone: Tone; label: string }> = {
  READING: { tone: 'accent', label: 'Reading' },
  READY: { tone: 'good', label: 'Ready for a preview' },
  FAILED: { tone: 'bad', label: 'Not readable' },
  IMPORTED: { tone: 'neutral', label: 'Imported' },
  DISCARDED: { tone: 'neutral', label: 'Discarded' },
};

const previewWords = { message: 'mail', event: 'events', contact: 'contacts' };

/** One file: what was found in it, and the way to its previews: one each for its mail, its events and its contacts. */
export function ImportRow({ file: masked }: { file: FragmentType<typeof fragment> }) {
  const file = readFragment(fragment, masked);
  const { id, state, integrations } = file;
  const { discard, discarding } = useDiscard(id);
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-2 border-b border-line px-5 py-3.5 last:border-b-0">
      <span aria-hidden className="flex size-9 items-center justify-center rounded-[10px] bg-hover text-ink-soft">
        <FileText className="size-4.5" />
      </span>
      <div className="min-w-40 flex-1">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1 font-medium">
          <span className="min-w-0 truncate">{file.fileName}</span>
          <Badge tone={looks[state].tone}>{looks[state].label}</Badge>
        </p>
        <p className="text-xs text-ink-mute tabular-nums">
          {formatBytes(file.size)}, <RelativeTime value={file.createdAt} />
        </p>
        <p role={state === 'FAILED' ? 'alert' : 'status'} className="mt-0.5 text-[13px] text-ink-soft tabular-nums">
          {state === 'FAILED' ? describeFault(file) : describeContents(file)}
        </p>
      </div>
      {state === 'READY' &&
        integrations.map(({ id: integrationId, source }) => (
          <Button key={integrationId} asChild size="small" variant="primary">
            <Link to="/sync/preview/$integrationId" params={{ integrationId }} search={{ import: id }}>
              Preview {previewWords[itemWord(source)]}
            </Link>
          </Button>
        ))}
      {(state === 'READY' || state === 'FAILED') && (
        <Button size="small" variant="quiet" busy={discarding} onClick={() => void discard()}>
          Discard<span className="sr-only"> {file.fileName}</span>
        </Button>
      )}
    </li>
  );
}
