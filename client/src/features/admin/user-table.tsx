import { Link } from '@tanstack/react-router';
import { RelativeTime } from '../../components/ui/relative-time.js';
import { Table, Td, Th } from '../../components/ui/table.js';
import { graphql, readFragment, type FragmentType } from '../../gql/index.js';
import { formatDate } from '../../lib/format.js';
import { UserBadges } from './user-badges.js';

const fragment = graphql(`
  fragment UserTable on AdminUser {
    id
    name
    email
    createdAt
    lastSeenAt
    sessions
    integrations
    ...UserBadges
  }
`);

export function UserTable({ users: masked }: { users: readonly FragmentType<typeof fragment>[] }) {
  const users = readFragment(fragment, masked);
  return (
    <Table label="Users">
      <thead>
        <tr>
          <Th>Name</Th>
          <Th className="hidden md:table-cell">Address</Th>
          <Th>Last seen</Th>
          <Th className="hidden text-right sm:table-cell">Sessions</Th>
          <Th className="hidden text-right sm:table-cell">Accounts</Th>
          <Th className="hidden text-right lg:table-cell">Since</Th>
        </tr>
      </thead>
      <tbody>
        {users.map((user) => (
          <tr key={user.id} className="hover:bg-hover">
            <Td>
              <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
                <Link
                  to="/admin/users/$userId"
                  params={{ userId: user.id }}
                  preload={false}
                  className="inline-flex min-h-6 items-center font-medium hover:underline"
                >
                  {user.name}
                </Link>
                <UserBadges user={user} />
              </span>
            </Td>
            <Td className="hidden break-all text-ink-soft md:table-cell">{user.email}</Td>
            <Td className="whitespace-nowrap text-ink-soft">
              {user.lastSeenAt ? <RelativeTime value={user.lastSeenAt} /> : 'Not lately'}
            </Td>
            <Td className="hidden text-right tabular-nums sm:table-cell">{user.sessions}</Td>
            <Td className="hidden text-right tabular-nums sm:table-cell">{user.integrations}</Td>
            <Td className="hidden text-right whitespace-nowrap text-ink-soft lg:table-cell">
              {formatDate(user.createdAt)}
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
