import { CalendarClock } from 'lucide-react';
import type { ReactNode } from 'react';
import { Highlighted } from '../../../components/contacts/highlighted.js';
import { StrengthBar } from '../../../components/contacts/strength-bar.js';
import { TagBadge } from '../../../components/contacts/tag-badge.js';
import type { ContactRowFragment } from '../../../gql/graphql.js';
import { formatDateTime, formatNumber } from '../../../lib/format.js';
import { relativeTime } from '../../../lib/relative-time.js';
import type { ColumnName } from './columns.js';

/** Beyond these the number of further tags is told. */
const shownTags = 2;

function Moment({ at, none = '' }: { at: string | null | undefined; none?: string }) {
  if (!at) return none;
  return (
    <time dateTime={at} title={formatDateTime(at)}>
      {relativeTime(at)}
    </time>
  );
}

function Tags({ tags }: { tags: ContactRowFragment['tags'] }) {
  const further = tags.slice(shownTags);
  return (
    <span className="flex min-w-0 gap-1" title={tags.map(({ name }) => name).join(', ')}>
      {tags.slice(0, shownTags).map((tag) => (
        <TagBadge key={tag.id} name={tag.name} colour={tag.colour} className="min-w-0 shrink" />
      ))}
      {further.length > 0 && (
        <span className="text-xs leading-5 text-ink-mute">
          +{further.length}
          <span className="sr-only">: {further.map(({ name }) => name).join(', ')}</span>
        </span>
      )}
    </span>
  );
}

const contents: Record<Exclude<ColumnName, 'name'>, (contact: ContactRowFragment) => ReactNode> = {
  email: ({ primaryEmail }) => primaryEmail,
  company: ({ company }) => company?.name,
  jobTitle: ({ jobTitle }) => jobTitle,
  phone: ({ phone }) => phone,
  tags: ({ tags }) => <Tags tags={tags} />,
  strength: ({ strength }) => <StrengthBar score={strength.score} />,
  interactions: ({ interactionCount }) => formatNumber(interactionCount),
  lastInteraction: ({ lastInteractionAt }) => <Moment at={lastInteractionAt} none="not yet" />,
  firstInteraction: ({ firstInteractionAt }) => <Moment at={firstInteractionAt} />,
  nextInteraction: ({ nextInteractionAt: at }) =>
    at && (
      <span className="inline-flex items-center gap-1 text-plum">
        <CalendarClock aria-hidden className="size-3.5" /> <Moment at={at} />
      </span>
    ),
  created: ({ createdAt }) => <Moment at={createdAt} />,
};

/** What stands in a column of a row; the name is a link and made by the row itself. */
export function cellContent(name: Exclude<ColumnName, 'name'>, contact: ContactRowFragment): ReactNode {
  return contents[name](contact);
}

const fieldWords = { NAME: 'Name', EMAIL: 'Address', PHONE: 'Phone', COMPANY: 'Company' };

interface MatchReasonProps {
  match: {
    field: keyof typeof fieldWords;
    text: string;
    highlights: readonly { start: number; length: number }[];
    approximate: boolean;
  };
}

/** Why a search found somebody: where the words stand, and whether they are only almost what was typed. */
export function MatchReason({ match }: MatchReasonProps) {
  return (
    <span className="block truncate text-xs text-ink-mute">
      {match.approximate ? 'Almost' : fieldWords[match.field]}:{' '}
      <Highlighted text={match.text} ranges={match.highlights} />
    </span>
  );
}
