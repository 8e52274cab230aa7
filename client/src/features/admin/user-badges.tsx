import { Badge } from '../../components/ui/badge.js';
import { graphql, readFragment, type FragmentType } from '../../gql/index.js';

const fragment = graphql(`
  fragment UserBadges on AdminUser {
    role
    disabledAt
  }
`);

/** What sets somebody apart from an ordinary user. */
export function UserBadges({ user: masked }: { user: FragmentType<typeof fragment> }) {
  const { role, disabledAt } = readFragment(fragment, masked);
  return (
    <>
      {role === 'ADMIN' && <Badge tone="accent">Admin</Badge>}
      {disabledAt && <Badge tone="bad">Disabled</Badge>}
    </>
  );
}
