import { useQuery } from '@apollo/client/react';
import { Suspense, lazy, useState } from 'react';
import { FirstLoad } from '../../../components/feedback/first-load.js';
import { SkeletonRows } from '../../../components/feedback/skeleton.js';
import { Button } from '../../../components/ui/button.js';
import { Card, CardBody, CardHeader } from '../../../components/ui/card.js';
import { graphql } from '../../../gql/index.js';
import { AiSwitch } from './ai-switch.js';
import { BudgetBar } from './budget-bar.js';
import { providerText } from './provider-text.js';

const UsageChart = lazy(() => import('./usage-chart.js'));

const query = graphql(`
  query AiSettings {
    aiSettings {
      available
      on
      credits {
        ...BudgetBar
      }
      tasks {
        task
        model
        host
      }
    }
  }
`);

const works = { EMBED: 'Search', INSIGHT: 'Insights', CHAT: 'Chat' } as const;

/** Whether models work for the person, where they run, and what they have cost. */
export function AiCard() {
  const { data, error, refetch } = useQuery(query, { fetchPolicy: 'cache-and-network' });
  const [showsUsage, setShowsUsage] = useState(false);
  const settings = data?.aiSettings;
  return (
    <Card>
      <CardHeader title="AI" description={settings && providerText(settings.tasks)} />
      <CardBody className="space-y-5">
        <FirstLoad loaded={data !== undefined} error={error} onRetry={() => void refetch()} />
        {settings && (
          <>
            <AiSwitch on={settings.on} available={settings.available} />
            <dl className="grid gap-x-6 gap-y-2 text-[13px] sm:grid-cols-3">
              {settings.tasks.map(({ task, model, host }) => (
                <div key={task}>
                  <dt className="text-ink-mute">{works[task]}</dt>
                  <dd className="font-medium break-words">
                    {model} <span className="font-normal text-ink-mute">{host ? `at ${host}` : 'here'}</span>
                  </dd>
                </div>
              ))}
            </dl>
            <BudgetBar credits={settings.credits} />
            <Button size="small" aria-expanded={showsUsage} onClick={() => setShowsUsage(!showsUsage)}>
              {showsUsage ? 'Hide usage' : 'Show usage by day'}
            </Button>
            {showsUsage && (
              <Suspense fallback={<SkeletonRows rows={3} label="Loading usage" />}>
                <UsageChart />
              </Suspense>
            )}
          </>
        )}
      </CardBody>
    </Card>
  );
}
