import { useMutation } from '@apollo/client/react';
import { MonitorSmartphone } from 'lucide-react';
import { Badge } from '../../components/ui/badge.js';
import { Button } from '../../components/ui/button.js';
import { RelativeTime } from '../../components/ui/relative-time.js';
import { graphql, readFragment, type FragmentType } from '../../gql/index.js';
import { attempt } from '../../lib/attempt.js';
import { formatDate } from '../../lib/format.js';
import { notifySuccess } from '../../lib/notify.js';
import { describeUserAgent } from '../../lib/user-agent.js';

const fragment = graphql(`
  fragment UserSessionRow on AdminSession {
    id
    current
    userAgent
    createdAt
    lastSeenAt
  }
`);

const mutation = graphql(`
  mutation EndUserSession($input: EndUserSessionInput!) {
    done: endUserSession(input: $input) {
      ended
      userErrors {
        code
        message
      }
    }
  }
`);

export function UserSessionRow({ session: masked }: { session: FragmentType<typeof fragment> }) {
  const session = readFragment(fragment, masked);
  const device = describeUserAgent(session.userAgent);
  const [end, { loading }] = useMutation(mutation, {
    variables: { input: { sessionId: session.id } },
    refetchQueries: ['UserSessions'],
    awaitRefetchQueries: true,
  });

  async function onEnd(): Promise<void> {
    if (await attempt(end())) await notifySuccess(`The session in ${device} has ended`);
  }

  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-2 border-b border-line px-5 py-3 last:border-b-0">
      <MonitorSmartphone aria-hidden className="size-5 shrink-0 text-ink-mute" />
      <div className="min-w-40 flex-1">
        <p className="flex items-center gap-2 font-medium" title={session.userAgent}>
          {device} {session.current && <Badge tone="good">This one</Badge>}
        </p>
        <p className="text-[13px] text-ink-mute">
          Signed in {formatDate(session.createdAt)}, last seen <RelativeTime value={session.lastSeenAt} />
        </p>
      </div>
      {!session.current && (
        <Button
          size="small"
          variant="danger"
          busy={loading}
          aria-label={`End the session in ${device}`}
          onClick={() => void onEnd()}
        >
          End
        </Button>
      )}
    </li>
  );
}
