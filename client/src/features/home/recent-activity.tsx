import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { InteractionRow } from '../../components/interactions/interaction-row.js';
import { Button } from '../../components/ui/button.js';
import { Card, CardHeader } from '../../components/ui/card.js';
import { graphql, readFragment, type FragmentType } from '../../gql/index.js';
import { splitUpcoming } from '../../lib/months.js';

const fragment = graphql(`
  fragment RecentActivity on Query {
    interactions(first: 60) {
      edges {
        cursor
        node {
          id
          occurredAt
          ...InteractionRow
        }
      }
    }
  }
`);

const upcomingShown = 3;
const pastShown = 10;

/** The next few meetings, and what has happened last. */
export function RecentActivity({ data: masked }: { data: FragmentType<typeof fragment> }) {
  const { interactions } = readFragment(fragment, masked);
  const { upcoming, past } = splitUpcoming(interactions.edges.map(({ node }) => node));
  return (
    <div className="space-y-6">
      {upcoming.length > 0 && past.length > 0 && (
        <Section title="Coming up">
          {upcoming.slice(0, upcomingShown).map((item) => (
            <InteractionRow key={item.id} interaction={item} />
          ))}
        </Section>
      )}
      <Section title="Recent activity">
        {(past.length > 0 ? past : upcoming).slice(0, pastShown).map((item) => (
          <InteractionRow key={item.id} interaction={item} />
        ))}
      </Section>
    </div>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Card className="overflow-hidden">
      <CardHeader
        title={title}
        actions={
          <Button asChild size="small" variant="quiet">
            <Link to="/timeline">
              Timeline<span className="sr-only">: {title}</span>
            </Link>
          </Button>
        }
      />
      <ul className="mt-2">{children}</ul>
    </Card>
  );
}
