import { ChevronDown, Paperclip } from 'lucide-react';
import { useId, useState } from 'react';
import { graphql, readFragment, type FragmentType } from '../../gql/index.js';
import { classNames } from '../../lib/class-names.js';
import { formatDay, formatSpan } from '../../lib/format.js';
import { Badge } from '../ui/badge.js';
import { InteractionDetails } from './interaction-details.js';
import { InteractionIcon } from './interaction-icon.js';
import { describeAutomated } from './automated-reasons.js';
import { useHighlight } from './highlighted.js';
import { interactionTitle } from './interaction-title.js';
import { summarizeParties } from './people.js';

export const interactionRowFragment = graphql(`
  fragment InteractionRow on Interaction {
    id
    kind
    subject
    snippet
    direction
    occurredAt
    endsAt
    allDay
    status
    automatedReason
    attachments {
      name
    }
    participants {
      role
      address
      name
    }
  }
`);

/** One entry of a timeline; opens in place to show the whole text, the people and the attachments. */
export function InteractionRow({ interaction: masked }: { interaction: FragmentType<typeof interactionRowFragment> }) {
  const interaction = readFragment(interactionRowFragment, masked);
  const [open, setOpen] = useState(false);
  const detailsId = useId();
  const { highlighted, row } = useHighlight(interaction.id, () => setOpen(true));
  const cancelled = interaction.status === 'CANCELLED';
  return (
    <li className={classNames('border-b border-line last:border-b-0', highlighted && 'bg-accent-soft/50')}>
      <button
        ref={row}
        type="button"
        aria-expanded={open}
        aria-controls={open ? detailsId : undefined}
        onClick={() => setOpen(!open)}
        className="group flex w-full items-start gap-3 px-4 py-3 text-left transition-colors hover:bg-sunken sm:px-5"
      >
        <InteractionIcon kind={interaction.kind} direction={interaction.direction} />
        <span className="min-w-0 flex-1">
          <span className="flex items-baseline gap-2">
            <span className={classNames('truncate font-medium', cancelled && 'text-ink-mute line-through')}>
              {interactionTitle(interaction)}
            </span>
            {interaction.attachments.length > 0 && (
              <Paperclip aria-label="has attachments" className="size-3.5 shrink-0 self-center text-ink-mute" />
            )}
            <time
              dateTime={interaction.occurredAt}
              className="ml-auto shrink-0 pl-2 text-xs text-ink-mute tabular-nums"
            >
              {formatDay(interaction.occurredAt)}
              {!interaction.allDay && <span className="hidden sm:inline">, {when(interaction)}</span>}
            </time>
          </span>
          <span className="mt-0.5 block truncate text-[13px] text-ink-soft">
            {summarizeParties(interaction.participants, interaction.kind)}
          </span>
          {!open && interaction.snippet && (
            <span className="mt-0.5 block truncate text-[13px] text-ink-mute">{interaction.snippet}</span>
          )}
          {(cancelled || interaction.automatedReason || interaction.status === 'TENTATIVE') && (
            <span className="mt-1.5 flex flex-wrap gap-1.5">
              {cancelled && <Badge>Cancelled</Badge>}
              {interaction.status === 'TENTATIVE' && <Badge tone="warn">Tentative</Badge>}
              {interaction.automatedReason && <Badge>{describeAutomated(interaction.automatedReason)}</Badge>}
            </span>
          )}
        </span>
        <ChevronDown
          aria-hidden
          className={classNames('mt-1 size-4 shrink-0 text-ink-mute transition-transform', open && 'rotate-180')}
        />
      </button>
      {open && (
        <div id={detailsId} className="animate-rise pr-4 pb-5 pl-14 sm:pr-12 sm:pl-15">
          <InteractionDetails id={interaction.id} />
        </div>
      )}
    </li>
  );
}

function when(interaction: { kind: string; occurredAt: string; endsAt?: string | null; allDay: boolean }): string {
  return formatSpan(
    interaction.occurredAt,
    interaction.kind === 'EMAIL' ? null : interaction.endsAt,
    interaction.allDay,
  );
}
