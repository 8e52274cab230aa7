import { Sparkles } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { SkeletonRows } from '../../../components/feedback/skeleton.js';
import { Button } from '../../../components/ui/button.js';

const ViewInsights = lazy(() => import('./view-insights.js'));

/** Insights of a saved view, which are made for whoever opens them. */
export function ViewInShort({ savedViewId }: { savedViewId: string }) {
  const [open, setOpen] = useState(false);
  return (
    <div className="mb-3 space-y-3">
      <Button
        size="small"
        variant="quiet"
        icon={<Sparkles />}
        className="-ml-2.5"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        This view in short
      </Button>
      {open && (
        <Suspense fallback={<SkeletonRows rows={3} label="Loading this view in short" />}>
          <ViewInsights savedViewId={savedViewId} />
        </Suspense>
      )}
    </div>
  );
}
