import { useQuery } from '@apollo/client/react';
import { LoaderCircle, ShieldAlert, ShieldCheck } from 'lucide-react';
import { Badge } from '../../components/ui/badge.js';
import { graphql } from '../../gql/index.js';
import { formatCount, formatNumber } from '../../lib/format.js';

const query = graphql(`
  query AuditChain {
    auditVerification {
      valid
      entries
      brokenAt
    }
  }
`);

/** Asks the server to recompute the whole chain, and says how it came out. */
export function ChainBadge() {
  const { data, error } = useQuery(query, { fetchPolicy: 'network-only' });
  const verification = data?.auditVerification;
  return (
    <span role="status">
      {!verification && !error && (
        <Badge icon={<LoaderCircle aria-hidden className="animate-spin" />}>Verifying the chain</Badge>
      )}
      {!verification && error && <Badge tone="warn">The chain could not be verified now</Badge>}
      {verification?.valid && (
        <Badge tone="good" icon={<ShieldCheck aria-hidden />}>
          Chain verified, {formatCount(verification.entries, 'entry', 'entries')}
        </Badge>
      )}
      {verification && !verification.valid && (
        <Badge tone="bad" icon={<ShieldAlert aria-hidden />}>
          Chain broken{typeof verification.brokenAt === 'number' && ` at entry ${formatNumber(verification.brokenAt)}`}
        </Badge>
      )}
    </span>
  );
}
