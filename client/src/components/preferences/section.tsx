import type { ReactNode } from 'react';

interface SectionProps {
  title: string;
  hint?: string;
  children: ReactNode;
}

/** A group of settings: its name and meaning on one side, its controls on the other. */
export function Section({ title, hint, children }: SectionProps) {
  return (
    <fieldset className="grid gap-x-8 gap-y-3 border-b border-line px-5 py-5 last:border-b-0 md:grid-cols-[15rem_minmax(0,1fr)]">
      <legend className="sr-only">{title}</legend>
      <div aria-hidden>
        <p className="font-medium">{title}</p>
        {hint && <p className="mt-0.5 text-[13px] text-pretty text-ink-mute">{hint}</p>}
      </div>
      <div className="min-w-0 space-y-4">
        {hint && <p className="sr-only">{hint}</p>}
        {children}
      </div>
    </fieldset>
  );
}
