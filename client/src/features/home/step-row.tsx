import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { classNames } from '../../lib/class-names.js';
import type { Step } from './onboarding-steps.js';

/** One step: done, current (with what to do), or still to come. */
export function StepRow({ step, number, children }: { step: Step; number: number; children?: ReactNode }) {
  return (
    <li
      aria-current={step.current ? 'step' : undefined}
      className="flex flex-wrap items-center gap-x-4 gap-y-3 border-b border-line px-5 py-4 last:border-b-0"
    >
      <span
        className={classNames(
          'flex size-7 shrink-0 items-center justify-center rounded-full text-[13px] font-semibold',
          step.done && 'bg-good-soft text-good',
          step.current && 'bg-primary text-on-primary',
          !step.done && !step.current && 'border border-line-strong text-ink-mute',
        )}
      >
        {step.done ? <Check className="size-4" aria-label="Done" /> : number}
      </span>
      <div className="min-w-48 flex-1">
        <p className={classNames('font-medium', step.done && 'text-ink-mute')}>{step.title}</p>
        {!step.done && <p className="mt-0.5 text-[13px] text-ink-mute">{step.text}</p>}
      </div>
      {children}
    </li>
  );
}
