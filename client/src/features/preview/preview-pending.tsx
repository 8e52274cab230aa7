import { Skeleton } from '../../components/feedback/skeleton.js';
import { Card } from '../../components/ui/card.js';

export function PreviewPending({ source }: { source: string | undefined }) {
  return (
    <div role="status" className="space-y-6">
      <p className="text-[13px] text-ink-mute">
        Counting at {source ?? 'the source'} and looking at a sample. It reads only, and usually takes a few seconds.
      </p>
      <div aria-hidden className="grid gap-4 sm:grid-cols-2 lg:grid-cols-4">
        {[0, 1, 2, 3].map((tile) => (
          <Card key={tile} className="space-y-3 p-5">
            <Skeleton className="h-3 w-20" />
            <Skeleton className="h-7 w-24" />
            <Skeleton className="h-3 w-28" />
          </Card>
        ))}
      </div>
      <Card className="p-5">
        <Skeleton className="h-4 w-32" />
        <Skeleton className="mt-4 h-40 w-full" />
      </Card>
    </div>
  );
}
