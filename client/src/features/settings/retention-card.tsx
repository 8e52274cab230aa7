import { useMutation, useQuery } from '@apollo/client/react';
import { useId } from 'react';
import { FirstLoad } from '../../components/feedback/first-load.js';
import { Card, CardBody, CardHeader } from '../../components/ui/card.js';
import { RelativeTime } from '../../components/ui/relative-time.js';
import { Select } from '../../components/ui/select.js';
import type { RetentionKind } from '../../gql/graphql.js';
import { graphql, type DocumentType } from '../../gql/index.js';
import { attempt } from '../../lib/attempt.js';
import { notifySuccess } from '../../lib/notify.js';
import { DEFAULT, retentionChoices } from './retention-choices.js';

const query = graphql(`
  query Retention {
    retention {
      ranAt
      rules {
        kind
        days
        defaultDays
        chosenDays
        least
        most
      }
    }
  }
`);

const mutation = graphql(`
  mutation SetRetention($input: SetRetentionInput!) {
    done: setRetention(input: $input) {
      retention {
        ranAt
      }
      userErrors {
        code
        message
      }
    }
  }
`);

type Rule = DocumentType<typeof query>['retention']['rules'][number];

const words: Record<RetentionKind, { label: string; hint: string }> = {
  RAW_EVENTS: {
    label: 'Mail and events as they came',
    hint: 'What was read of them stays. Without the originals it is not read again, and an import that was taken back cannot be done again.',
  },
  BATCHES: {
    label: 'What imports left out, one by one',
    hint: 'How many, and why, stays in the proof of each import.',
  },
  AUDIT: { label: 'The audit log', hint: 'What is left can still be verified.' },
  NOTIFICATIONS: { label: 'Notices', hint: 'Read or not.' },
  CONTACT_CHANGES: { label: 'Changes of contacts', hint: 'As long as they are kept they can be taken back.' },
};

/** How long things are kept: as the installation does, or as the person wants it. */
export function RetentionCard() {
  const { data, error, refetch } = useQuery(query, { fetchPolicy: 'cache-and-network' });
  const ranAt = data?.retention.ranAt ?? null;
  return (
    <Card>
      <CardHeader
        title="How long we keep things"
        description="What is older goes once a day, for good. Contacts, timelines and what you wrote stay until you delete them."
      />
      <CardBody className="space-y-4">
        <FirstLoad loaded={data !== undefined} error={error} onRetry={() => void refetch()} />
        {data?.retention.rules.map((rule) => (
          <RuleRow key={rule.kind} rule={rule} />
        ))}
        {ranAt !== null && (
          <p className="text-[13px] text-ink-mute">
            Last gone through <RelativeTime value={ranAt} />.
          </p>
        )}
      </CardBody>
    </Card>
  );
}

function RuleRow({ rule }: { rule: Rule }) {
  const id = useId();
  const [set] = useMutation(mutation, { refetchQueries: ['Retention'], awaitRefetchQueries: true });
  const { label, hint } = words[rule.kind];

  async function onChange(value: string): Promise<void> {
    const days = value === DEFAULT ? null : Number(value);
    const done = await attempt(set({ variables: { input: { kind: rule.kind, days } } }));
    if (done?.retention) await notifySuccess(`${label}: saved`);
  }

  return (
    <div className="flex flex-wrap items-center justify-between gap-3">
      <label htmlFor={id} className="min-w-44 flex-1">
        {label}
        <span className="block text-[13px] text-ink-mute">{hint}</span>
      </label>
      <Select
        id={id}
        value={rule.chosenDays === null ? DEFAULT : String(rule.chosenDays)}
        options={retentionChoices(rule)}
        onValueChange={(value) => void onChange(value)}
      />
    </div>
  );
}
