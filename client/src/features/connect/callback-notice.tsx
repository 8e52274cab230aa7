import { Link } from '@tanstack/react-router';
import { Notice } from '../../components/feedback/notice.js';
import { Button } from '../../components/ui/button.js';
import { graphql, readFragment, type FragmentType } from '../../gql/index.js';
import { redirectError, sourceKeys } from '../../lib/redirect-messages.js';

const sourceFragment = graphql(`
  fragment CallbackNotice_Source on Source {
    key
    name
  }
`);

const integrationFragment = graphql(`
  fragment CallbackNotice_Integration on Integration {
    id
    source
    latestBatch {
      id
    }
  }
`);

interface CallbackNoticeProps {
  /** Comma-separated source keys out of the redirect that follows Google's consent page. */
  connected?: string;
  declined?: string;
  error?: string;
  sources: readonly FragmentType<typeof sourceFragment>[];
  integrations: readonly FragmentType<typeof integrationFragment>[];
}

/** What came back from Google: connected, connected in part, or not at all. */
export function CallbackNotice(props: CallbackNoticeProps) {
  const sources = readFragment(sourceFragment, props.sources);
  const integrations = readFragment(integrationFragment, props.integrations);
  const names = (list: string | undefined) =>
    sourceKeys(list).map((key) => sources.find((source) => source.key === key)?.name ?? key);
  const connected = names(props.connected);
  const declined = names(props.declined);
  const next = integrations.find(
    ({ source, latestBatch }) => !latestBatch && sourceKeys(props.connected).includes(source),
  );
  return (
    <>
      {props.error && (
        <Notice tone="bad" title="Nothing was connected">
          {redirectError(props.error)}
        </Notice>
      )}
      {connected.length > 0 && (
        <Notice
          tone="good"
          title={`${connected.join(' and ')} connected`}
          action={
            next && (
              <Button asChild size="small" variant="primary">
                <Link to="/sync/preview/$integrationId" params={{ integrationId: next.id }}>
                  See the preview
                </Link>
              </Button>
            )
          }
        >
          Nothing has been imported. The preview shows what would come in.
        </Notice>
      )}
      {declined.length > 0 && (
        <Notice tone="warn" title={`${declined.join(' and ')} left out`}>
          The box was not ticked at Google, so it stays unconnected. You can connect it below whenever you like.
        </Notice>
      )}
    </>
  );
}
