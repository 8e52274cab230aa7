import { Plus, X } from 'lucide-react';
import { tagTint } from '../../components/contacts/tag-badge.js';
import { graphql, readFragment, type FragmentType } from '../../gql/index.js';
import { classNames } from '../../lib/class-names.js';
import { TagAdder } from './tag-adder.js';
import { useEditing } from './use-editing.js';
import { useTagging } from './use-tagging.js';

const fragment = graphql(`
  fragment ContactTags on Contact {
    id
    tags {
      id
      name
      colour
    }
  }
`);

/** The tags of a contact, each with the way to take it off, and a field for another. */
export function ContactTags({ contact: masked }: { contact: FragmentType<typeof fragment> }) {
  const { id, tags } = readFragment(fragment, masked);
  const { editing, begin, end, button } = useEditing();
  const { add, remove } = useTagging(id);
  return (
    <div className="mt-1.5 flex flex-wrap items-center gap-1.5">
      <ul aria-label="Tags" className="contents">
        {tags.map((tag) => {
          const tint = tagTint(tag.colour);
          return (
            <li
              key={tag.id}
              style={tint.style}
              className={classNames(
                'inline-flex h-6 max-w-full items-center rounded-md pl-2 text-xs font-medium',
                tint.className,
              )}
            >
              <span className="truncate">{tag.name}</span>
              <button
                type="button"
                aria-label={`Take off the tag ${tag.name}`}
                onClick={() => void remove(tag)}
                className="inline-flex size-6 shrink-0 items-center justify-center rounded-md opacity-70 hover:opacity-100 focus-visible:opacity-100"
              >
                <X aria-hidden className="size-3" />
              </button>
            </li>
          );
        })}
      </ul>
      {editing ? (
        <TagAdder without={tags.map(({ name }) => name)} onAdd={(name) => void add(name)} onClose={end} />
      ) : (
        <button
          ref={button}
          type="button"
          onClick={begin}
          className="inline-flex h-6 items-center gap-1 rounded-md border border-dashed border-line-strong px-1.5 text-xs font-medium text-ink-mute hover:border-control hover:text-ink"
        >
          <Plus aria-hidden className="size-3" />
          Tag
        </button>
      )}
    </div>
  );
}
