import { Card } from '../ui/card.js';
import { ErrorState } from './error-state.js';
import { SkeletonRows } from './skeleton.js';

interface FirstLoadProps {
  loaded: boolean;
  error: Error | undefined;
  onRetry: () => void;
  /** As many as the page will about show, so that it does not jump. */
  rows?: number;
}

/** What stands where a page's data will be: a skeleton, or what went wrong. Nothing once there is data. */
export function FirstLoad({ loaded, error, onRetry, rows = 3 }: FirstLoadProps) {
  if (loaded) return null;
  return <Card>{error ? <ErrorState error={error} onRetry={onRetry} /> : <SkeletonRows rows={rows} />}</Card>;
}
