import { useQuery } from '@apollo/client/react';
import { CountList } from '../../../components/charts/count-list.js';
import { DayChart } from '../../../components/charts/day-chart.js';
import { FirstLoad } from '../../../components/feedback/first-load.js';
import { graphql } from '../../../gql/index.js';
import { formatCount } from '../../../lib/format.js';
import { usageDays } from './usage-days.js';

const DAYS = 30;

const query = graphql(`
  query AiUsage($days: Int!) {
    aiUsage(days: $days) {
      day
      model
      task
      calls
      failed
      cost
    }
  }
`);

/** What models did on the last days: how often they were called, and which ones. */
export default function UsageChart() {
  const { data, error, refetch } = useQuery(query, { variables: { days: DAYS }, fetchPolicy: 'network-only' });
  if (!data) return <FirstLoad loaded={false} error={error} onRetry={() => void refetch()} />;
  const rows = data.aiUsage;
  const failed = rows.reduce((sum, row) => sum + row.failed, 0);
  const byModel = new Map<string, number>();
  for (const { model, calls } of rows) byModel.set(model, (byModel.get(model) ?? 0) + calls);
  if (rows.length === 0)
    return <p className="text-[13px] text-ink-mute">No model was called in the last {DAYS} days.</p>;
  return (
    <div className="space-y-4">
      <DayChart label={`Calls of models by day, last ${DAYS} days`} counts={usageDays(rows, DAYS)} unit="call" />
      <CountList
        label="Calls by model"
        counts={[...byModel].map(([model, count]) => ({ key: model, label: model, count }))}
      />
      {failed > 0 && <p className="text-[13px] text-ink-mute">{formatCount(failed, 'call')} failed.</p>}
    </div>
  );
}
