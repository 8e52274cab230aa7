import { useApolloClient } from '@apollo/client/react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Button } from '../../components/ui/button.js';
import { Card } from '../../components/ui/card.js';
import { readFragment, type FragmentType } from '../../gql/index.js';
import { attempt } from '../../lib/attempt.js';
import { refetchShown } from '../../lib/refetch.js';
import { approveProposal, declineProposal } from './chat-documents.js';
import { invocationFragment } from './chat-fragments.js';
import { type ToolArguments, proposalLines, proposalTitles } from './tool-words.js';

const outcomes: Record<string, string> = {
  APPROVED: 'Approved: it is written.',
  DECLINED: 'Declined: nothing was written.',
  FAILED: 'It could not be written.',
};

/** What would be written, all of it, and the only buttons that have it written or not. */
export function ProposalCard({ proposal }: { proposal: FragmentType<typeof invocationFragment> }) {
  const { id, tool, arguments: args, state, contact } = readFragment(invocationFragment, proposal);
  const client = useApolloClient();
  const [busy, setBusy] = useState(false);

  async function decide(mutation: typeof approveProposal | typeof declineProposal): Promise<void> {
    setBusy(true);
    await attempt(
      client.mutate({ mutation: mutation as typeof declineProposal, variables: { input: { toolInvocationId: id } } }),
    );
    await refetchShown(client, 'ChatThread');
    setBusy(false);
  }

  const title = proposalTitles[tool] ?? tool;
  return (
    <Card className="px-4 py-3" aria-label={`Proposal: ${title}`}>
      <h3 className="text-[13px] font-semibold">{title}</h3>
      <dl className="mt-2 grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 text-[13px]">
        {contact && (
          <>
            <dt className="text-ink-mute">For</dt>
            <dd>
              <Link
                to="/contacts/$contactId"
                params={{ contactId: contact.id }}
                className="text-accent hover:underline"
              >
                {contact.displayName}
              </Link>
            </dd>
          </>
        )}
        {proposalLines(tool, args as ToolArguments).map(({ label, value }) => (
          <div key={label} className="contents">
            <dt className="text-ink-mute">{label}</dt>
            <dd className="min-w-0 break-words whitespace-pre-wrap">{value}</dd>
          </div>
        ))}
      </dl>
      {state === 'PROPOSED' ? (
        <div className="mt-3 flex flex-wrap gap-2">
          <Button variant="primary" size="small" busy={busy} onClick={() => void decide(approveProposal)}>
            Approve
          </Button>
          <Button size="small" disabled={busy} onClick={() => void decide(declineProposal)}>
            Decline
          </Button>
        </div>
      ) : (
        <p role="status" className="mt-2 text-[13px] text-ink-mute">
          {outcomes[state]}
        </p>
      )}
    </Card>
  );
}
