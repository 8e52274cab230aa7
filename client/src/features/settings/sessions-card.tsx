import { Card, CardHeader } from '../../components/ui/card.js';
import { graphql, readFragment, type FragmentType } from '../../gql/index.js';
import { SessionRow } from './session-row.js';

const fragment = graphql(`
  fragment SessionsCard on Viewer {
    sessions {
      id
      current
      ...SessionRow
    }
  }
`);

export function SessionsCard({ viewer: masked }: { viewer: FragmentType<typeof fragment> }) {
  const { sessions } = readFragment(fragment, masked);
  const ordered = [...sessions].sort((a, b) => Number(b.current) - Number(a.current));
  return (
    <Card>
      <CardHeader title="Sessions" description="Where you are signed in. End what you do not recognize." />
      <ul className="mt-2">
        {ordered.map((session) => (
          <SessionRow key={session.id} session={session} />
        ))}
      </ul>
    </Card>
  );
}
