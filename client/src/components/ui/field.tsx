import type { ReactNode } from 'react';

interface FieldProps {
  id: string;
  label: string;
  hint?: ReactNode;
  problem?: string | null;
  children: ReactNode;
}

/** Ids of what describes a field, for `aria-describedby` of the control inside it. */
export const fieldHintId = (id: string) => `${id}-hint`;
export const fieldProblemId = (id: string) => `${id}-problem`;

/** A control with its label, what to know about it, and what is wrong with what was entered. */
export function Field({ id, label, hint, problem, children }: FieldProps) {
  return (
    <div>
      <label htmlFor={id} className="block text-[13px] font-medium">
        {label}
      </label>
      {hint && (
        <p id={fieldHintId(id)} className="mt-0.5 max-w-prose text-[13px] text-ink-mute">
          {hint}
        </p>
      )}
      <div className="mt-1.5">{children}</div>
      <p id={fieldProblemId(id)} role="alert" className="mt-1 text-[13px] text-bad empty:hidden">
        {problem}
      </p>
    </div>
  );
}
