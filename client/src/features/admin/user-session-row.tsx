import { useMutation } from '@apollo/client/react';
import { SessionItem } from '../../components/ui/session-item.js';
import { graphql, readFragment, type FragmentType } from '../../gql/index.js';
import { attempt } from '../../lib/attempt.js';
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

  return <SessionItem session={session} ending={loading} onEnd={() => void onEnd()} />;
}
