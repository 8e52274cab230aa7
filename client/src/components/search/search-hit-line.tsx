import { graphql, readFragment, type FragmentType } from '../../gql/index.js';
import { formatDate } from '../../lib/format.js';
import { Highlighted } from '../contacts/highlighted.js';
import { searchKinds, whyFound } from './search-kinds.js';

export const searchHitLine = graphql(`
  fragment SearchHitLine on SearchHit {
    id
    kind
    title
    titleHighlights {
      start
      length
    }
    excerpt
    excerptHighlights {
      start
      length
    }
    people
    occurredAt
    contactId
    reasons
  }
`);

export type SearchHitOfLine = FragmentType<typeof searchHitLine>;

/** What was found, with what of it was looked for, and why it was. `brief` leaves out its text. */
export function SearchHitLine({ hit: masked, brief = false }: { hit: SearchHitOfLine; brief?: boolean }) {
  const hit = readFragment(searchHitLine, masked);
  const { one, Icon } = searchKinds.find(({ kind }) => kind === hit.kind)!;
  const about = [hit.people, hit.occurredAt && formatDate(hit.occurredAt)].filter(Boolean).join(' · ');
  return (
    <span className="flex min-w-0 gap-3">
      <span
        aria-hidden
        className="mt-0.5 inline-flex size-7 shrink-0 items-center justify-center rounded-lg bg-hover text-ink-soft"
      >
        <Icon className="size-4" />
      </span>
      <span className="min-w-0 flex-1">
        <span className="flex items-baseline gap-3">
          <span className="sr-only">{one}: </span>
          <span className="min-w-0 flex-1 truncate text-[13px] font-medium">
            {hit.title ? (
              <Highlighted text={hit.title} ranges={hit.titleHighlights} />
            ) : (
              <span className="text-ink-mute">{hit.kind === 'NOTE' || hit.kind === 'CALL' ? one : 'No subject'}</span>
            )}
          </span>
          <span className="shrink-0 text-xs text-ink-mute">{whyFound(hit.reasons)}</span>
        </span>
        {about && <span className="block truncate text-xs text-ink-mute">{about}</span>}
        {!brief && hit.excerpt && (
          <span className="mt-0.5 line-clamp-2 block text-[13px] break-words text-ink-soft">
            <Highlighted text={hit.excerpt} ranges={hit.excerptHighlights} />
          </span>
        )}
      </span>
    </span>
  );
}
