import { connectUrl } from '../../lib/connect-url.js';
import { Button } from '../ui/button.js';

interface ReconnectLinkProps {
  integration: { source: string; accountEmail: string };
}

/** Leads to Google's consent page for the account that has to be connected again. */
export function ReconnectLink({ integration: { source, accountEmail } }: ReconnectLinkProps) {
  return (
    <Button asChild size="small" variant="primary">
      <a href={connectUrl([source], accountEmail)}>Reconnect</a>
    </Button>
  );
}
