import { useQuery } from '@apollo/client/react';
import { MonthChart } from '../../components/charts/month-chart.js';
import { Card, CardBody, CardHeader } from '../../components/ui/card.js';
import { graphql } from '../../gql/index.js';
import { useLiveRefetch } from '../../lib/live/index.js';

const query = graphql(`
  query ActivityByMonth {
    activityByMonth(months: 12) {
      month
      count
    }
  }
`);

/** How much happened with people, by month. */
export function ActivityChart() {
  const { data, refetch } = useQuery(query, { fetchPolicy: 'cache-and-network' });
  useLiveRefetch(['data'], () => refetch());
  if (!data || data.activityByMonth.length === 0) return null;
  const counts = data.activityByMonth.map(({ month, count }) => ({ key: month, count }));
  return (
    <Card aria-label="Activity">
      <CardHeader title="Activity" description="Messages and meetings with people, by month." />
      <CardBody>
        <MonthChart label="Activity by month" counts={counts} unit="message" />
      </CardBody>
    </Card>
  );
}
