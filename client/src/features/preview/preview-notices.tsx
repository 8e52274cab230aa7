import { Notice } from '../../components/feedback/notice.js';
import { ReconnectLink } from '../../components/sync/reconnect-link.js';
import { Button } from '../../components/ui/button.js';

interface RefusedProps {
  problem: { code: string; message: string };
  account: { source: string; accountEmail: string } | null | undefined;
  onRenew: () => void;
}

/** The server would not make the preview, and says why. */
export function PreviewRefused({ problem, account, onRenew }: RefusedProps) {
  const reconnect = problem.code === 'RECONNECT_REQUIRED' && account;
  return (
    <Notice
      tone="warn"
      title={problem.message}
      action={
        reconnect ? (
          <ReconnectLink integration={account} />
        ) : (
          <Button size="small" onClick={() => onRenew()}>
            Try again
          </Button>
        )
      }
    />
  );
}

export function PreviewGone({ onRenew }: { onRenew: () => void }) {
  return (
    <Notice
      tone="info"
      title="This preview has expired"
      action={
        <Button size="small" variant="primary" onClick={() => onRenew()}>
          Make a new preview
        </Button>
      }
    >
      A preview is kept for ten minutes, so that what you approve is what you have seen.
    </Notice>
  );
}

export function NotConnected() {
  return (
    <Notice tone="warn" title="This account is not connected">
      It may have been disconnected. Choose one under Accounts.
    </Notice>
  );
}
