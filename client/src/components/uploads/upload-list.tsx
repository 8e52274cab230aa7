import { Notice } from '../feedback/notice.js';
import { Progress } from '../feedback/progress.js';
import { Button } from '../ui/button.js';
import { Card } from '../ui/card.js';
import { formatBytes } from '../../lib/format.js';
import type { Upload } from './use-uploads.js';

interface UploadListProps {
  uploads: readonly Upload[];
  onStop: (key: number) => void;
  onDismiss: (key: number) => void;
}

/** Files on their way to the server, and those that did not get there. */
export function UploadList({ uploads, onStop, onDismiss }: UploadListProps) {
  if (uploads.length === 0) return null;
  return (
    <ul aria-label="Uploads" className="space-y-3">
      {uploads.map(({ key, name, size, fraction, problem }) => (
        <li key={key}>
          {problem ? (
            <Notice
              tone="bad"
              title={`${name} was not taken`}
              action={
                <Button size="small" onClick={() => onDismiss(key)}>
                  Dismiss
                </Button>
              }
            >
              {problem}
            </Notice>
          ) : (
            <Card className="px-5 py-4">
              <div className="flex items-center justify-between gap-4">
                <p className="min-w-0 truncate font-medium">{name}</p>
                <Button size="small" onClick={() => onStop(key)}>
                  Stop<span className="sr-only"> the upload of {name}</span>
                </Button>
              </div>
              <Progress label={`Upload of ${name}`} value={fraction} className="mt-3" />
              <p className="mt-1.5 text-xs text-ink-mute tabular-nums">
                {formatBytes(Math.round(fraction * size))} of {formatBytes(size)} sent. Stay on this page until it is
                there.
              </p>
            </Card>
          )}
        </li>
      ))}
    </ul>
  );
}
