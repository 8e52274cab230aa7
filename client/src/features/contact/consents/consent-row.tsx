import { useMutation } from '@apollo/client/react';
import { useState, type SubmitEvent } from 'react';
import { Badge } from '../../../components/ui/badge.js';
import { Button } from '../../../components/ui/button.js';
import { TextInput } from '../../../components/ui/text-input.js';
import { graphql, readFragment, type FragmentType } from '../../../gql/index.js';
import { attempt } from '../../../lib/attempt.js';
import { formatDate } from '../../../lib/format.js';
import { notifySuccess } from '../../../lib/notify.js';
import { purposeLabel } from './purposes.js';

const fragment = graphql(`
  fragment ConsentRow on Consent {
    id
    purpose
    detail
    source
    evidence
    givenAt
    withdrawnAt
    withdrawalNote
  }
`);

const mutation = graphql(`
  mutation WithdrawConsent($input: WithdrawConsentInput!) {
    done: withdrawConsent(input: $input) {
      consent {
        id
        withdrawnAt
        withdrawalNote
      }
      userErrors {
        code
        message
      }
    }
  }
`);

/** One consent with its history. A withdrawal cannot be taken back, so it is asked for in two steps. */
export function ConsentRow({ consent: masked }: { consent: FragmentType<typeof fragment> }) {
  const consent = readFragment(fragment, masked);
  const [asking, setAsking] = useState(false);
  const [note, setNote] = useState('');
  const [withdraw, { loading }] = useMutation(mutation);

  async function onSubmit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const input = { id: consent.id, note: note.trim() || null };
    if (!(await attempt(withdraw({ variables: { input } })))) return;
    setAsking(false);
    void notifySuccess('The withdrawal is written down.');
  }

  return (
    <li className="border-b border-line px-4 py-3 last:border-b-0 sm:px-5">
      <div className="flex flex-wrap items-start gap-x-3 gap-y-2">
        <div className="min-w-48 flex-1">
          <p className="flex flex-wrap items-center gap-2 font-medium">
            {purposeLabel(consent.purpose)}
            {consent.withdrawnAt ? <Badge>Withdrawn</Badge> : <Badge tone="good">Given</Badge>}
          </p>
          {consent.detail && <p className="mt-0.5 text-[13px] text-ink-soft">{consent.detail}</p>}
          <ol aria-label="History" className="mt-1.5 space-y-0.5 text-[13px] text-ink-mute">
            <li>
              Given {formatDate(consent.givenAt)}: {consent.source}
              {consent.evidence && ` (proof: ${consent.evidence})`}
            </li>
            {consent.withdrawnAt && (
              <li>
                Withdrawn {formatDate(consent.withdrawnAt)}
                {consent.withdrawalNote && `: ${consent.withdrawalNote}`}
              </li>
            )}
          </ol>
        </div>
        {!consent.withdrawnAt && !asking && (
          <Button size="small" onClick={() => setAsking(true)}>
            Withdraw<span className="sr-only">: {purposeLabel(consent.purpose)}</span>
          </Button>
        )}
      </div>
      {asking && (
        <form
          aria-label="Withdraw the consent"
          onSubmit={(event) => void onSubmit(event)}
          onKeyDown={({ key }) => key === 'Escape' && setAsking(false)}
          className="mt-3 flex flex-wrap gap-2"
        >
          <TextInput
            aria-label="What is to be said of the withdrawal"
            placeholder="How it was withdrawn (optional)"
            autoFocus
            maxLength={2000}
            className="min-w-44 flex-1"
            value={note}
            onChange={({ target }) => setNote(target.value)}
          />
          <Button onClick={() => setAsking(false)}>Leave it</Button>
          <Button type="submit" variant="danger" busy={loading}>
            Withdraw now
          </Button>
        </form>
      )}
    </li>
  );
}
