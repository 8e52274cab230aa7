import { useMutation, useQuery } from '@apollo/client/react';
import { type SubmitEvent, useState } from 'react';
import { FirstLoad } from '../../../components/feedback/first-load.js';
import { Button } from '../../../components/ui/button.js';
import { Card, CardBody, CardHeader } from '../../../components/ui/card.js';
import { Field, fieldHintId, fieldProblemId } from '../../../components/ui/field.js';
import { TextInput } from '../../../components/ui/text-input.js';
import { graphql } from '../../../gql/index.js';
import { attempt } from '../../../lib/attempt.js';
import { formatDate, formatNumber } from '../../../lib/format.js';
import { notifySuccess } from '../../../lib/notify.js';
import { readCredits } from './read-credits.js';

const query = graphql(`
  query AdminAiCredits($userId: ID!) {
    adminAiCredits(userId: $userId) {
      limit
      spent
      renewsAt
    }
  }
`);

const mutation = graphql(`
  mutation SetUserAiCredits($input: SetUserAiCreditsInput!) {
    done: setUserAiCredits(input: $input) {
      credits {
        limit
      }
      userErrors {
        code
        message
      }
    }
  }
`);

const FIELD = 'ai-credits';

/** What somebody may spend on models in a month. */
export function UserCredits({ userId, name }: { userId: string; name: string }) {
  const { data, error, refetch } = useQuery(query, { variables: { userId }, fetchPolicy: 'network-only' });
  const [set, { loading }] = useMutation(mutation, { refetchQueries: ['AdminAiCredits'], awaitRefetchQueries: true });
  const [entered, setEntered] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const credits = data?.adminAiCredits;

  async function onSubmit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const wanted = readCredits(entered);
    setProblem(wanted === undefined ? 'Enter a number of credits, 0 or more.' : null);
    if (wanted === undefined) return;
    const done = await attempt(set({ variables: { input: { userId, credits: wanted } } }));
    if (!done?.credits) return;
    setEntered('');
    await notifySuccess(`${name} has ${formatNumber(done.credits.limit)} credits a month`);
  }

  return (
    <Card>
      <CardHeader
        title="AI budget"
        description={
          credits &&
          `${formatNumber(credits.spent)} of ${formatNumber(credits.limit)} credits spent, renews on ${formatDate(credits.renewsAt)}.`
        }
      />
      <CardBody>
        <FirstLoad loaded={data !== undefined} error={error} onRetry={() => void refetch()} />
        {credits && (
          <form noValidate onSubmit={(event) => void onSubmit(event)} className="flex flex-wrap items-end gap-3">
            <Field id={FIELD} label="Credits a month" hint="Empty: as the installation gives." problem={problem}>
              <TextInput
                id={FIELD}
                inputMode="decimal"
                value={entered}
                placeholder={String(credits.limit)}
                aria-invalid={problem !== null || undefined}
                aria-describedby={`${fieldHintId(FIELD)} ${fieldProblemId(FIELD)}`}
                onChange={({ target }) => setEntered(target.value)}
              />
            </Field>
            <Button type="submit" busy={loading}>
              Set credits
            </Button>
          </form>
        )}
      </CardBody>
    </Card>
  );
}
