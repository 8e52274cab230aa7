import { Link } from '@tanstack/react-router';
import { graphql, readFragment, type FragmentType } from '../../gql/index.js';
import { localDay } from '../../lib/days.js';
import { formatDate } from '../../lib/format.js';

const fragment = graphql(`
  fragment CitationLink on InsightCitation {
    quote
    taskId
    interaction {
      id
      subject
      occurredAt
      participants {
        role
        contact {
          id
        }
      }
    }
  }
`);

interface CitationLinkProps {
  citation: FragmentType<typeof fragment>;
  number: number;
  /** On whose page it is; elsewhere a message is shown with who wrote it, or whom it went to. */
  contactId?: string;
}

const look =
  'inline-flex h-6 min-w-6 items-center justify-center rounded-md bg-accent-soft px-1 text-xs font-semibold text-accent tabular-nums hover:underline';

/** The number of a citation; it leads to the words in their message. */
export function CitationLink({ citation: masked, number, contactId }: CitationLinkProps) {
  const { quote, taskId, interaction } = readFragment(fragment, masked);
  const of = interaction?.participants.find(({ contact }) => contact)?.contact?.id;
  const shownWith = contactId ?? of;
  const title = `“${quote}”${interaction ? `, ${formatDate(interaction.occurredAt)}` : ''}`;
  const label = `Source ${number}: ${interaction ? interaction.subject || 'message' : 'task'}`;
  if (taskId) {
    return (
      <Link to="/tasks" title={title} aria-label={label} className={look}>
        {number}
      </Link>
    );
  }
  if (!interaction || !shownWith) return null;
  return (
    <Link
      to="/contacts/$contactId"
      params={{ contactId: shownWith }}
      search={{ message: interaction.id, until: localDay(new Date(interaction.occurredAt)) }}
      resetScroll={contactId === undefined}
      title={title}
      aria-label={label}
      className={look}
    >
      {number}
    </Link>
  );
}
