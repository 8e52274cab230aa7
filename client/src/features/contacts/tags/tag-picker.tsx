import { useState } from 'react';
import { TagBadge } from '../../../components/contacts/tag-badge.js';
import { Combobox, type ComboOption } from '../../../components/ui/combobox.js';
import type { TagChoice } from '../selection/optimistic.js';
import { useTags } from './use-tags.js';

interface TagPickerProps {
  label: string;
  /** Whether a word that is no tag yet makes one. */
  creates?: boolean;
  onChoose: (tag: TagChoice) => void;
}

const newValue = 'new';

/** Finds a tag by its first letters, or makes one. */
export function TagPicker({ label, creates, onChoose }: TagPickerProps) {
  const { tags, loaded } = useTags();
  const [text, setText] = useState('');
  const wanted = text.trim().toLowerCase();
  const found = tags.filter(({ name }) => name.toLowerCase().includes(wanted));
  const known = tags.some(({ name }) => name.toLowerCase() === wanted);
  const options: ComboOption[] = found.map(({ id, name }) => ({ value: id, label: name }));
  if (creates && wanted !== '' && !known && loaded) options.push({ value: newValue, label: `Make “${text.trim()}”` });

  function choose(value: string): void {
    const tag = tags.find(({ id }) => id === value);
    if (tag) onChoose({ tagId: tag.id, name: tag.name, colour: tag.colour });
    else onChoose({ tagId: null, name: text.trim(), colour: 'GREY' });
  }

  return (
    <div className="w-64 space-y-2.5">
      <Combobox
        autoFocus
        label={label}
        placeholder={creates ? 'Find or make a tag' : 'Find a tag'}
        maxLength={50}
        text={text}
        options={options}
        onTextChange={setText}
        onChoose={({ value }) => choose(value)}
        onKeyDown={(event) => {
          // With one left, Enter needs no arrow key before it.
          const only =
            options.length === 1 || known
              ? (tags.find(({ name }) => name.toLowerCase() === wanted)?.id ?? options[0]?.value)
              : undefined;
          if (event.key === 'Enter' && only) choose(only);
        }}
      />
      {loaded && tags.length === 0 && (
        <p className="text-[13px] text-ink-mute">
          {creates ? 'There is no tag yet: type a word to make the first one.' : 'There is no tag yet.'}
        </p>
      )}
      {wanted === '' && tags.length > 0 && (
        <ul aria-label="Tags" className="flex max-h-40 flex-wrap gap-1.5 overflow-y-auto">
          {tags.slice(0, 20).map((tag) => (
            <li key={tag.id}>
              <button
                type="button"
                className="inline-flex h-6 items-center rounded-md hover:opacity-80"
                onClick={() => choose(tag.id)}
              >
                <TagBadge name={tag.name} colour={tag.colour} className="h-6" />
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
