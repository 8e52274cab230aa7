import { Notice } from '../../components/feedback/notice.js';
import { ReconnectLink } from '../../components/sync/reconnect-link.js';
import { graphql, readFragment, type FragmentType } from '../../gql/index.js';
import { isOpen } from '../../lib/batch.js';

const fragment = graphql(`
  fragment BatchProblem on SyncBatch {
    state
    errorCode
    errorMessage
    integration {
      id
      source
      accountEmail
      status
    }
  }
`);

const waiting: Record<string, string> = {
  quota: 'Google’s quota is used up for the moment',
  temporary: 'Google does not answer at the moment',
  reconnect: 'Google asks for your consent again',
  cursor: 'Google no longer says what has changed, so everything is listed again',
};

/** What an open batch waits for, or why a finished one failed. */
export function BatchProblem({ batch: masked }: { batch: FragmentType<typeof fragment> }) {
  const { state, errorCode, errorMessage, integration } = readFragment(fragment, masked);
  if (!errorCode && !errorMessage) return null;
  const code = errorCode?.toLowerCase() ?? '';
  const open = isOpen(state);
  const reconnect = integration.status === 'RECONNECT' || code === 'reconnect';
  return (
    <Notice
      tone={open ? 'warn' : 'bad'}
      title={(open && waiting[code]) || errorMessage || 'The import has stopped'}
      action={reconnect && <ReconnectLink integration={integration} />}
    >
      {open
        ? reconnect
          ? 'Reconnect the account, and the import goes on where it stopped. Nothing is lost.'
          : 'It goes on by itself; there is nothing to do.'
        : `What was stored before stays.${errorCode ? ` Code: ${errorCode}.` : ''}`}
    </Notice>
  );
}
