import { ChevronDown } from 'lucide-react';
import type { ComponentProps } from 'react';
import { classNames } from '../../lib/class-names.js';

interface SelectProps<Value extends string> extends Omit<ComponentProps<'select'>, 'value' | 'onChange'> {
  value: Value;
  options: readonly { value: Value; label: string }[];
  onValueChange: (value: Value) => void;
}

/** The browser's own list to choose from: it fits every screen and every way of input. */
export function Select<Value extends string>({
  value,
  options,
  onValueChange,
  className,
  ...props
}: SelectProps<Value>) {
  return (
    <span className={classNames('relative inline-flex', className)}>
      <select
        value={value}
        onChange={({ target }) => {
          const chosen = options.find((option) => option.value === target.value);
          if (chosen) onValueChange(chosen.value);
        }}
        className="h-9 w-full appearance-none rounded-lg border border-control/60 bg-surface pr-8 pl-3 text-sm hover:border-control focus:border-accent focus:outline-2 focus:outline-offset-0 focus:outline-accent"
        {...props}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      <ChevronDown
        aria-hidden
        className="pointer-events-none absolute top-1/2 right-2.5 size-4 -translate-y-1/2 text-ink-mute"
      />
    </span>
  );
}
