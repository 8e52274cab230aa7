import { FlaskConical } from 'lucide-react';
import { useSampleData } from '../../components/sync/use-sample-data.js';
import { Button } from '../../components/ui/button.js';

/** Says that what is seen is made up, and takes it out with one click. */
export function SampleBanner() {
  const { takeOut, busy } = useSampleData();
  return (
    <aside
      aria-label="Sample data"
      className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-line bg-plum-soft px-4 py-1.5 text-[13px] sm:px-8"
    >
      <FlaskConical aria-hidden className="size-4 shrink-0 text-plum" />
      <p className="min-w-48 flex-1 text-ink-soft">
        You are looking at sample data. Its people and messages are made up.
      </p>
      <Button size="small" busy={busy} onClick={() => void takeOut()}>
        Remove sample data
      </Button>
    </aside>
  );
}
