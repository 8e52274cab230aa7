import { useMutation } from '@apollo/client/react';
import { MonitorSmartphone } from 'lucide-react';
import { Badge } from '../../components/ui/badge.js';
import { Button } from '../../components/ui/button.js';
import { RelativeTime } from '../../components/ui/relative-time.js';
import { graphql, readFragment, type FragmentType } from '../../gql/index.js';
import { notifyError, notifyProblem, notifySuccess } from '../../lib/notify.js';
import { formatDate } from '../../lib/format.js';
import { describeUserAgent } from '../../lib/user-agent.js';

const fragment = graphql(`
  fragment SessionRow on Session {
    id
    current
    userAgent
    createdAt
    lastSeenAt
  }
`);

const mutation = graphql(`
  mutation RevokeSession($input: RevokeSessionInput!) {
    revokeSession(input: $input) {
      session {
        id
      }
      userErrors {
        code
        message
      }
    }
  }
`);

/** Ending a session takes it off the list once the server has confirmed it. */
export function SessionRow({ session: masked }: { session: FragmentType<typeof fragment> }) {
  const session = readFragment(fragment, masked);
  const device = describeUserAgent(session.userAgent);
  const [revoke, { loading }] = useMutation(mutation, {
    variables: { input: { sessionId: session.id } },
    refetchQueries: ['Settings'],
    awaitRefetchQueries: true,
  });

  async function onRevoke(): Promise<void> {
    try {
      const { data } = await revoke();
      const problem = data?.revokeSession.userErrors[0];
      if (problem) await notifyProblem(problem.message);
      else await notifySuccess(`The session in ${device} has ended`);
    } catch (error) {
      await notifyError(error);
    }
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
          onClick={() => void onRevoke()}
        >
          End
        </Button>
      )}
    </li>
  );
}
