import { Popover } from 'radix-ui';
import { useId, useState, type ComponentProps, type KeyboardEvent } from 'react';
import { classNames } from '../../lib/class-names.js';
import { TextInput } from './text-input.js';

export interface ComboOption {
  /** Key of the option; those that make something new have one of their own. */
  value: string;
  label: string;
  hint?: string | null;
}

interface ComboboxProps extends Omit<ComponentProps<'input'>, 'value' | 'onChange' | 'onSelect'> {
  label: string;
  text: string;
  options: readonly ComboOption[];
  onTextChange: (text: string) => void;
  onChoose: (option: ComboOption) => void;
}

/** A text field that suggests. Arrow keys move through the suggestions, Enter takes one, Escape closes them. */
export function Combobox({ label, text, options, onTextChange, onChoose, onKeyDown, onBlur, ...props }: ComboboxProps) {
  const id = useId();
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const shown = open && options.length > 0;
  const marked = shown ? options[active] : undefined;

  function choose(option: ComboOption): void {
    setOpen(false);
    setActive(-1);
    onChoose(option);
  }

  function keyDown(event: KeyboardEvent<HTMLInputElement>): void {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      setOpen(true);
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setActive((current) => (options.length ? (current + step + options.length) % options.length : -1));
    } else if (event.key === 'Enter' && marked) {
      event.preventDefault();
      choose(marked);
    } else if (event.key === 'Escape' && shown) {
      event.preventDefault();
      event.stopPropagation();
      setOpen(false);
    } else onKeyDown?.(event);
  }

  return (
    <Popover.Root open={shown} onOpenChange={setOpen}>
      <Popover.Anchor asChild>
        <TextInput
          role="combobox"
          aria-label={label}
          aria-autocomplete="list"
          aria-expanded={shown}
          aria-controls={shown ? `${id}-list` : undefined}
          aria-activedescendant={marked ? `${id}-${active}` : undefined}
          value={text}
          onChange={({ target }) => {
            onTextChange(target.value);
            setOpen(true);
            setActive(-1);
          }}
          onClick={() => setOpen(true)}
          onKeyDown={keyDown}
          onBlur={(event) => {
            setOpen(false);
            onBlur?.(event);
          }}
          {...props}
        />
      </Popover.Anchor>
      <Popover.Portal>
        <Popover.Content
          asChild
          align="start"
          sideOffset={4}
          collisionPadding={12}
          onOpenAutoFocus={(event) => event.preventDefault()}
          onCloseAutoFocus={(event) => event.preventDefault()}
          onInteractOutside={(event) => event.preventDefault()}
        >
          <ul
            id={`${id}-list`}
            role="listbox"
            aria-label={label}
            className="z-[60] max-h-64 w-(--radix-popover-trigger-width) min-w-56 animate-fade overflow-y-auto rounded-xl border border-line bg-surface p-1.5 shadow-float"
          >
            {options.map((option, index) => (
              <li
                key={option.value}
                id={`${id}-${index}`}
                role="option"
                aria-selected={index === active}
                className={classNames(
                  'flex min-h-8 cursor-pointer items-center justify-between gap-3 rounded-lg px-2.5 py-1 text-[13px]',
                  index === active && 'bg-hover',
                )}
                onPointerMove={() => setActive(index)}
                // The field keeps the keyboard, and is not left before the choice is made.
                onPointerDown={(event) => event.preventDefault()}
                onClick={() => choose(option)}
              >
                <span className="truncate">{option.label}</span>
                {option.hint && <span className="truncate text-xs text-ink-mute">{option.hint}</span>}
              </li>
            ))}
          </ul>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
