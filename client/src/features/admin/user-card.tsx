import { Card, CardBody } from '../../components/ui/card.js';
import { RelativeTime } from '../../components/ui/relative-time.js';
import { graphql, readFragment, type FragmentType } from '../../gql/index.js';
import { formatDateTime } from '../../lib/format.js';
import { UserBadges } from './user-badges.js';

const fragment = graphql(`
  fragment UserCard on AdminUser {
    email
    createdAt
    lastSeenAt
    disabledAt
    role
    ...UserBadges
  }
`);

export function UserCard({ user: masked }: { user: FragmentType<typeof fragment> }) {
  const user = readFragment(fragment, masked);
  const facts = [
    { name: 'Address', value: user.email },
    { name: 'First signed in', value: formatDateTime(user.createdAt) },
    { name: 'Last seen', value: user.lastSeenAt ? <RelativeTime value={user.lastSeenAt} /> : 'Not lately' },
    ...(user.disabledAt ? [{ name: 'Disabled', value: formatDateTime(user.disabledAt) }] : []),
  ];
  return (
    <Card>
      <CardBody>
        {(user.role === 'ADMIN' || user.disabledAt) && (
          <p className="mb-3 flex gap-2">
            <UserBadges user={user} />
          </p>
        )}
        <dl className="grid gap-x-6 gap-y-2 text-[13px] sm:grid-cols-2">
          {facts.map(({ name, value }) => (
            <div key={name}>
              <dt className="text-ink-mute">{name}</dt>
              <dd className="font-medium break-words">{value}</dd>
            </div>
          ))}
        </dl>
      </CardBody>
    </Card>
  );
}
