import { useQuery } from '@apollo/client/react';
import { getRouteApi } from '@tanstack/react-router';
import { Building2, MessagesSquare } from 'lucide-react';
import { EmptyState } from '../../components/feedback/empty-state.js';
import { ErrorState } from '../../components/feedback/error-state.js';
import { SkeletonRows } from '../../components/feedback/skeleton.js';
import { Timeline } from '../../components/interactions/timeline.js';
import { Breadcrumb } from '../../components/page/breadcrumb.js';
import { Card } from '../../components/ui/card.js';
import { graphql } from '../../gql/index.js';
import { usePageTitle } from '../../lib/hooks.js';
import { useLiveRefetch } from '../../lib/live/index.js';
import { CompanyHeader } from './company-header.js';
import { CompanyPeople } from './company-people.js';
import { CompanyStructure } from './company-structure.js';

const query = graphql(`
  query Company($id: ID!, $after: String) {
    company(id: $id) {
      id
      name
      ...CompanyHeader
      ...CompanyPeople
      ...CompanyStructure
    }
    companyTimeline(companyId: $id, first: 50, after: $after) {
      edges {
        cursor
      }
      ...Timeline
    }
  }
`);

const route = getRouteApi('/shell/companies/$companyId');
const pageSize = 50;

export function CompanyPage() {
  const { companyId } = route.useParams();
  const { data, error, refetch, fetchMore } = useQuery(query, {
    variables: { id: companyId },
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
  });
  const company = data?.company;
  const timeline = data?.companyTimeline;
  // Who has scrolled on is not thrown back to the first page.
  useLiveRefetch(['data'], () => (timeline?.edges.length ?? 0) <= pageSize && refetch());
  usePageTitle(company?.name ?? 'Company');
  return (
    <div className="mx-auto w-full max-w-6xl px-4 pt-6 pb-16 sm:px-8 sm:pt-9">
      <Breadcrumb to="/companies">Companies</Breadcrumb>
      {!company && (
        <Card>
          <h1 className="sr-only">Company</h1>
          {error ? (
            <ErrorState error={error} onRetry={() => void refetch()} />
          ) : data ? (
            <EmptyState icon={<Building2 />} title="There is no such company here">
              It may have gone with its last contact, or the address is mistyped. Search for the name under Companies.
            </EmptyState>
          ) : (
            <SkeletonRows rows={7} label="Loading the company" />
          )}
        </Card>
      )}
      {company && (
        <div className="space-y-8">
          <CompanyHeader company={company} />
          <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-x-6 gap-y-8 lg:grid-cols-[minmax(0,1fr)_20rem]">
            <div className="order-last lg:order-first">
              {timeline && timeline.edges.length > 0 ? (
                <Timeline connection={timeline} loadMore={(after) => fetchMore({ variables: { after } })} />
              ) : (
                <Card>
                  <EmptyState icon={<MessagesSquare />} title="Nothing on the timeline yet">
                    E-mails and meetings with its people will appear here with the next sync.
                  </EmptyState>
                </Card>
              )}
            </div>
            <div className="space-y-6">
              <CompanyPeople company={company} />
              <CompanyStructure company={company} />
            </div>
          </div>
        </div>
      )}
    </div>
  );
}
