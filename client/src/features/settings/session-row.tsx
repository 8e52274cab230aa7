import { useMutation } from '@apollo/client/react';
import { SessionItem } from '../../components/ui/session-item.js';
import { graphql, readFragment, type FragmentType } from '../../gql/index.js';
import { notifyError, notifyProblem, notifySuccess } from '../../lib/notify.js';
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

  return <SessionItem session={session} ending={loading} onEnd={() => void onRevoke()} />;
}
