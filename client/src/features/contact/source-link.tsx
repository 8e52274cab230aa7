import { Link } from '@tanstack/react-router';
import { interactionTitle } from '../../components/interactions/interaction-title.js';
import { graphql, readFragment, type FragmentType } from '../../gql/index.js';
import { localDay } from '../../lib/days.js';
import { formatDate } from '../../lib/format.js';

const fragment = graphql(`
  fragment SourceLink on Interaction {
    id
    kind
    direction
    subject
    occurredAt
  }
`);

interface SourceLinkProps {
  contactId: string;
  interaction: FragmentType<typeof fragment>;
  onFollow?: () => void;
}

/** Leads to a message where it stands in the timeline: everything up to its day, so that it is among the first. */
export function SourceLink({ contactId, interaction: masked, onFollow }: SourceLinkProps) {
  const interaction = readFragment(fragment, masked);
  return (
    <Link
      to="/contacts/$contactId"
      params={{ contactId }}
      search={{ message: interaction.id, until: localDay(new Date(interaction.occurredAt)) }}
      resetScroll={false}
      onClick={onFollow}
      className="inline-flex min-h-6 max-w-full flex-wrap items-center gap-x-1.5 rounded text-accent underline-offset-2 hover:underline"
    >
      <span className="truncate font-medium">{interactionTitle(interaction)}</span>
      <span className="text-ink-mute">{formatDate(interaction.occurredAt)}</span>
    </Link>
  );
}
