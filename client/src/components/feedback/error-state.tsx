import { RotateCw, TriangleAlert } from 'lucide-react';
import { describeError } from '../../lib/errors.js';
import { Button } from '../ui/button.js';

/** Says what happened, what to do next, and the request id under which the server logged it. */
export function ErrorState({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const problem = describeError(error);
  return (
    <div role="alert" className="flex animate-rise flex-col items-center px-6 py-12 text-center">
      <span
        aria-hidden
        className="mb-4 flex size-12 items-center justify-center rounded-2xl bg-bad-soft text-bad [&_svg]:size-5.5"
      >
        <TriangleAlert />
      </span>
      <p className="text-[15px] font-semibold tracking-[-0.01em]">{problem.title}</p>
      <p className="mt-1 max-w-sm text-[13px] text-pretty text-ink-mute">{problem.message}</p>
      {onRetry && (
        <Button className="mt-5" icon={<RotateCw />} onClick={onRetry}>
          Try again
        </Button>
      )}
      {problem.requestId && (
        <p className="mt-4 text-xs text-ink-mute">
          Request id <code className="font-mono select-all">{problem.requestId}</code>
        </p>
      )}
    </div>
  );
}
