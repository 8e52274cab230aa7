import { FlaskConical } from 'lucide-react';
import { graphql, readFragment, type FragmentType } from '../../gql/index.js';
import { Button } from '../ui/button.js';
import { Card } from '../ui/card.js';
import { useSampleData } from './use-sample-data.js';

const fragment = graphql(`
  fragment SampleDataCard on SampleData {
    present
  }
`);

/** Brings in made-up mail to try everything with, or takes it out again. */
export function SampleDataCard({ sampleData: masked }: { sampleData: FragmentType<typeof fragment> }) {
  const { present } = readFragment(fragment, masked);
  const { bringIn, takeOut, busy } = useSampleData();
  return (
    <Card aria-label="Sample data" className="flex flex-wrap items-center gap-x-4 gap-y-3 px-5 py-4">
      <FlaskConical aria-hidden className="size-5 shrink-0 text-ink-mute" />
      <div className="min-w-48 flex-1">
        <h2 className="font-medium">{present ? 'The sample data is here' : 'Only want to look around?'}</h2>
        <p className="mt-0.5 text-[13px] text-ink-mute">
          {present
            ? 'Made-up mail and meetings. Removing them takes back exactly what they brought.'
            : 'Made-up mail and meetings of a small studio, in with one click and out with one click.'}
        </p>
      </div>
      <Button busy={busy} onClick={() => void (present ? takeOut() : bringIn())}>
        {present ? 'Remove sample data' : 'Try it with sample data'}
      </Button>
    </Card>
  );
}
