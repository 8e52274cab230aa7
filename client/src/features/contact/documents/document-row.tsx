import { Download, FileText, Trash2 } from 'lucide-react';
import { Button } from '../../../components/ui/button.js';
import { graphql, readFragment, type FragmentType } from '../../../gql/index.js';
import { formatBytes, formatDate } from '../../../lib/format.js';
import { useDocuments } from './use-documents.js';

const fragment = graphql(`
  fragment DocumentRow on Document {
    id
    name
    mediaType
    size
    createdAt
    downloadPath
  }
`);

/** A document, to be saved or deleted. It is never opened inside the page. */
export function DocumentRow({ document: masked }: { document: FragmentType<typeof fragment> }) {
  const { id, name, mediaType, size, createdAt, downloadPath } = readFragment(fragment, masked);
  const { remove } = useDocuments();
  return (
    <li className="flex items-center gap-3 border-b border-line px-4 py-2.5 last:border-b-0 sm:px-5">
      <FileText aria-hidden className="size-5 shrink-0 text-ink-mute" />
      <div className="min-w-0 flex-1">
        <p className="truncate font-medium">{name}</p>
        <p className="truncate text-xs text-ink-mute tabular-nums" title={mediaType}>
          {formatBytes(size)}, {formatDate(createdAt)}
        </p>
      </div>
      <Button asChild variant="quiet" size="icon">
        <a href={downloadPath} download={name} aria-label={`Download ${name}`}>
          <Download aria-hidden />
        </a>
      </Button>
      <Button
        variant="quiet"
        size="icon"
        aria-label={`Delete ${name}`}
        icon={<Trash2 />}
        onClick={() => void remove(id, name)}
      />
    </li>
  );
}
