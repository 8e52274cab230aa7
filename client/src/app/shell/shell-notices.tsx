import { useQuery } from '@apollo/client/react';
import { graphql } from '../../gql/index.js';
import { useLiveBusy, useLiveRefetch } from '../../lib/live/index.js';
import { BatchProgressPill } from './batch-progress-pill.js';
import { ReconnectBanner } from './reconnect-banner.js';
import { SampleBanner } from './sample-banner.js';

const query = graphql(`
  query ShellBatches {
    integrations {
      id
      openBatches {
        id
      }
      ...ReconnectBanner
      ...BatchProgressPill
    }
    sampleData {
      present
    }
  }
`);

/** What is said on top of every page: an account that must be connected again, the import at work, the sample data. */
export function ShellNotices() {
  const { data, refetch } = useQuery(query, { fetchPolicy: 'cache-and-network' });
  useLiveRefetch(['batch', 'integration'], () => refetch());
  useLiveBusy(data?.integrations.some(({ openBatches }) => openBatches.length > 0) ?? false);
  if (!data) return null;
  return (
    <>
      <ReconnectBanner integrations={data.integrations} />
      <BatchProgressPill integrations={data.integrations} />
      {data.sampleData.present && <SampleBanner />}
    </>
  );
}
