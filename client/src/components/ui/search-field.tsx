import { LoaderCircle, Search } from 'lucide-react';
import type { ComponentProps } from 'react';
import { Kbd } from './kbd.js';

interface SearchFieldProps extends Omit<ComponentProps<'input'>, 'type' | 'onChange'> {
  label: string;
  onValueChange: (value: string) => void;
  busy?: boolean;
  hint?: string;
}

export function SearchField({ label, onValueChange, busy, hint, ...props }: SearchFieldProps) {
  const Icon = busy ? LoaderCircle : Search;
  return (
    <label className="relative block w-full">
      <span className="sr-only">{label}</span>
      <Icon
        aria-hidden
        className={`pointer-events-none absolute top-1/2 left-3 size-4 -translate-y-1/2 text-ink-mute ${busy ? 'animate-spin' : ''}`}
      />
      <input
        type="search"
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => onValueChange(event.target.value)}
        className="h-9.5 w-full rounded-lg border border-control/60 bg-surface pr-10 pl-9 text-sm shadow-card placeholder:text-ink-mute hover:border-control focus:border-accent focus:outline-2 focus:outline-offset-0 focus:outline-accent"
        {...props}
      />
      {hint && !props.value && (
        <span aria-hidden className="absolute top-1/2 right-2.5 hidden -translate-y-1/2 sm:block">
          <Kbd>{hint}</Kbd>
        </span>
      )}
    </label>
  );
}
