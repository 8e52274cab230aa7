import { RefreshCw } from 'lucide-react';
import type { ComponentProps, ReactNode } from 'react';
import { FirstLoad } from '../feedback/first-load.js';
import { Button } from '../ui/button.js';
import { Card, CardHeader } from '../ui/card.js';
import { InsightSet, type InsightProblem } from './insight-set.js';
import { useRefreshed } from './use-refreshed.js';

type Shown = ComponentProps<typeof InsightSet>['set'] & { state: string };

interface InsightsCardProps extends Pick<ComponentProps<typeof InsightSet>, 'contactId' | 'tooLittle'> {
  label: string;
  title: string;
  description?: ReactNode;
  /** Undefined until it is there. */
  set: Shown | undefined;
  error: Error | undefined;
  /** Reads the set again. */
  refetch: () => Promise<unknown>;
  /** Has it made; a mutation whose payload is called `done`. */
  make: () => Promise<{ data?: { done: { userErrors: readonly InsightProblem[] } } | null | undefined }>;
}

/** What messages come to, each statement with its sources; made anew when somebody asks. */
export function InsightsCard({ label, title, description, set, error, refetch, make, ...shown }: InsightsCardProps) {
  const { busy, problem, refresh } = useRefreshed(set?.state, async () => {
    const { data } = await make();
    await refetch();
    return data?.done.userErrors ?? [];
  });
  return (
    <Card aria-label={label} className="overflow-hidden">
      <CardHeader
        title={title}
        description={description}
        actions={
          <Button
            size="small"
            variant="quiet"
            className="-mr-2.5"
            icon={<RefreshCw />}
            busy={busy}
            disabled={set?.state === 'OFF'}
            onClick={refresh}
          >
            Look again
          </Button>
        }
      />
      <FirstLoad loaded={set !== undefined} error={error} onRetry={() => void refetch()} />
      {set && <InsightSet set={set} busy={busy} problem={problem} {...shown} />}
    </Card>
  );
}
