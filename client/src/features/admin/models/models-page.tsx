import { useQuery } from '@apollo/client/react';
import { FirstLoad } from '../../../components/feedback/first-load.js';
import { Page } from '../../../components/page/page.js';
import { Card, CardHeader } from '../../../components/ui/card.js';
import type { AiTask } from '../../../gql/graphql.js';
import { graphql } from '../../../gql/index.js';
import { AdminTabs } from '../admin-tabs.js';
import { ModelRow } from './model-row.js';

const query = graphql(`
  query AiModels {
    aiModels {
      id
      task
      ...ModelRow
    }
  }
`);

const groups: { task: AiTask; title: string; description: string }[] = [
  {
    task: 'EMBED',
    title: 'Search',
    description: 'With another model everything is read again by it, in the background.',
  },
  { task: 'INSIGHT', title: 'Insights', description: 'Summaries, next steps, risks.' },
  { task: 'CHAT', title: 'Chat', description: 'Answers to questions about one’s own data.' },
];

/** Which model does which work, for everybody. */
export function ModelsPage() {
  const { data, error, refetch } = useQuery(query, { fetchPolicy: 'cache-and-network' });
  return (
    <Page title="Models" description="Which model does which work. Where they are and what they cost is configured.">
      <AdminTabs />
      <FirstLoad loaded={data !== undefined} error={error} onRetry={() => void refetch()} />
      <div className="space-y-6">
        {data &&
          groups.map(({ task, title, description }) => (
            <Card key={task}>
              <CardHeader title={title} description={description} />
              <ul className="mt-2 divide-y divide-line">
                {data.aiModels
                  .filter((model) => model.task === task)
                  .map((model) => (
                    <ModelRow key={model.id} model={model} />
                  ))}
              </ul>
            </Card>
          ))}
      </div>
    </Page>
  );
}
