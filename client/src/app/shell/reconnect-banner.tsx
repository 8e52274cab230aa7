import { CircleAlert } from 'lucide-react';
import { Button } from '../../components/ui/button.js';
import { graphql, readFragment, type FragmentType } from '../../gql/index.js';
import { connectUrl } from '../../lib/connect-url.js';
import { needReconnect } from './need-reconnect.js';

const fragment = graphql(`
  fragment ReconnectBanner on Integration {
    id
    source
    sourceName
    accountEmail
    status
  }
`);

/** Stands on every page for as long as an account has to be connected again; what was imported stays meanwhile. */
export function ReconnectBanner({ integrations }: { integrations: readonly FragmentType<typeof fragment>[] }) {
  return needReconnect(readFragment(fragment, integrations)).map(({ account, names, sources }) => (
    <div
      key={account}
      role="alert"
      className="flex flex-wrap items-center gap-x-3 gap-y-2 border-b border-line bg-warn-soft px-4 py-2 text-[13px] sm:px-8"
    >
      <CircleAlert aria-hidden className="size-4 shrink-0 text-warn" />
      <p className="min-w-48 flex-1">
        <span className="font-medium text-warn">Reconnect {names.join(' and ')}.</span>{' '}
        <span className="text-ink-soft">
          Google ended the access to {account}. Everything that was imported stays; only what is new waits.
        </span>
      </p>
      <Button asChild size="small" variant="primary">
        <a href={connectUrl(sources, account)}>Reconnect</a>
      </Button>
    </div>
  ));
}
