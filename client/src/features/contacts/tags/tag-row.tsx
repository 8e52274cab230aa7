import { Trash2 } from 'lucide-react';
import { RadioGroup } from 'radix-ui';
import { useState } from 'react';
import { tagColours, tagTint } from '../../../components/contacts/tag-badge.js';
import { Button } from '../../../components/ui/button.js';
import { Popover } from '../../../components/ui/popover.js';
import { TextInput } from '../../../components/ui/text-input.js';
import type { TagColour } from '../../../gql/graphql.js';
import { classNames } from '../../../lib/class-names.js';
import { formatCount } from '../../../lib/format.js';
import type { TagChanges } from './use-tag-changes.js';
import type { ListedTag } from './use-tags.js';

/** A tag whose word is a field: Enter or leaving it renames, Escape leaves it as it was. */
export function TagRow({ tag, changes }: { tag: ListedTag; changes: TagChanges }) {
  const [name, setName] = useState(tag.name);

  function rename(): void {
    const word = name.trim();
    if (word === '' || word === tag.name) setName(tag.name);
    else void changes.update(tag, { name: word }).then((done) => !done && setName(tag.name));
  }

  return (
    <li className="flex items-center gap-2">
      <ColourButton tag={tag} onChange={(colour) => void changes.update(tag, { colour })} />
      <TextInput
        aria-label={`Name of the tag ${tag.name}`}
        maxLength={50}
        value={name}
        className="h-8 border-transparent px-2"
        onChange={({ target }) => setName(target.value)}
        onBlur={rename}
        onKeyDown={(event) => {
          if (event.key === 'Enter') event.currentTarget.blur();
          if (event.key !== 'Escape' || name === tag.name) return;
          event.stopPropagation();
          event.preventDefault();
          setName(tag.name);
        }}
      />
      <span className="shrink-0 text-xs text-ink-mute tabular-nums">
        {formatCount(tag.contactCount, 'person', 'people')}
      </span>
      <Button
        variant="quiet"
        size="icon"
        icon={<Trash2 />}
        aria-label={`Delete the tag ${tag.name}`}
        onClick={() => void changes.remove(tag)}
      />
    </li>
  );
}

const colourWord = (colour: TagColour) => colour.charAt(0) + colour.slice(1).toLowerCase();

function ColourButton({ tag, onChange }: { tag: ListedTag; onChange: (colour: TagColour) => void }) {
  const [open, setOpen] = useState(false);
  const tint = tagTint(tag.colour);
  return (
    <Popover
      label={`Colour of the tag ${tag.name}`}
      open={open}
      onOpenChange={setOpen}
      trigger={
        <button
          type="button"
          aria-label={`Colour of the tag ${tag.name}: ${colourWord(tag.colour)}`}
          style={tint.style}
          className={classNames('size-6 shrink-0 rounded-md ring-1 ring-line-strong', tint.className)}
        />
      }
    >
      <RadioGroup.Root
        aria-label="Colour"
        orientation="horizontal"
        value={tag.colour}
        onValueChange={(colour) => onChange(colour as TagColour)}
        className="grid grid-cols-5 gap-1.5"
      >
        {tagColours.map((colour) => {
          const look = tagTint(colour);
          return (
            <RadioGroup.Item
              key={colour}
              value={colour}
              aria-label={colourWord(colour)}
              title={colourWord(colour)}
              style={look.style}
              className={classNames(
                'size-7 rounded-lg ring-1 ring-line-strong data-[state=checked]:ring-2 data-[state=checked]:ring-accent',
                look.className,
              )}
            />
          );
        })}
      </RadioGroup.Root>
    </Popover>
  );
}
