import { useMutation } from '@apollo/client/react';
import { Link } from '@tanstack/react-router';
import { TriangleAlert } from 'lucide-react';
import { Badge } from '../../components/ui/badge.js';
import { Button } from '../../components/ui/button.js';
import { RelativeTime } from '../../components/ui/relative-time.js';
import { graphql, readFragment, type FragmentType } from '../../gql/index.js';
import { attempt } from '../../lib/attempt.js';
import { formatNumber } from '../../lib/format.js';
import { anomalyWords, factWords } from './anomaly-words.js';

const fragment = graphql(`
  fragment AnomalyRow on Anomaly {
    id
    kind
    userId
    userName
    lastAt
    count
    facts {
      name
      value
    }
    seenAt
  }
`);

const mutation = graphql(`
  mutation MarkAnomalySeen($input: MarkAnomalySeenInput!) {
    done: markAnomalySeen(input: $input) {
      anomaly {
        id
        seenAt
      }
      userErrors {
        code
        message
      }
    }
  }
`);

export function AnomalyRow({ anomaly: masked }: { anomaly: FragmentType<typeof fragment> }) {
  const anomaly = readFragment(fragment, masked);
  const { title, advice } = anomalyWords[anomaly.kind];
  const [markSeen, { loading }] = useMutation(mutation, { variables: { input: { anomalyId: anomaly.id } } });
  return (
    <li className="flex flex-wrap items-start gap-x-3 gap-y-2 border-b border-line px-5 py-3.5 last:border-b-0">
      <TriangleAlert aria-hidden className="mt-0.5 size-5 shrink-0 text-warn" />
      <div className="min-w-52 flex-1">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1 font-medium">
          {title}
          {anomaly.seenAt ? <Badge>Seen</Badge> : <Badge tone="warn">New</Badge>}
        </p>
        <p className="mt-0.5 text-[13px] text-ink-soft">
          {anomaly.userId ? (
            <Link
              to="/admin/users/$userId"
              params={{ userId: anomaly.userId }}
              preload={false}
              className="inline-flex min-h-6 items-center font-medium underline"
            >
              {anomaly.userName}
            </Link>
          ) : (
            'Nobody known'
          )}
          , {formatNumber(anomaly.count)}, <RelativeTime value={anomaly.lastAt} /> ({factWords(anomaly.facts)})
        </p>
        <p className="mt-0.5 max-w-prose text-[13px] text-ink-mute">{advice}</p>
      </div>
      {!anomaly.seenAt && (
        <Button
          size="small"
          busy={loading}
          aria-label={`Mark as seen: ${title}`}
          onClick={() => void attempt(markSeen())}
        >
          Mark as seen
        </Button>
      )}
    </li>
  );
}
