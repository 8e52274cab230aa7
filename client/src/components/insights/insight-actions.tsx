import { Pencil, ThumbsDown, ThumbsUp, X } from 'lucide-react';
import type { ReactNode } from 'react';
import type { InsightFeedback } from '../../gql/graphql.js';
import { classNames } from '../../lib/class-names.js';

interface InsightActionsProps {
  /** What it is called, for who cannot see where the buttons stand. */
  title: string;
  feedback: InsightFeedback;
  onRate: (feedback: InsightFeedback) => void;
  onCorrect: () => void;
  onDismiss: () => void;
}

/** What can be said of an insight. */
export function InsightActions({ title, feedback, onRate, onCorrect, onDismiss }: InsightActionsProps) {
  const toggle = (rating: InsightFeedback) => () => onRate(feedback === rating ? 'NONE' : rating);
  return (
    <span className="flex shrink-0">
      <Action label={`Helpful: ${title}`} pressed={feedback === 'UP'} onClick={toggle('UP')} icon={<ThumbsUp />} />
      <Action
        label={`Not helpful: ${title}`}
        pressed={feedback === 'DOWN'}
        onClick={toggle('DOWN')}
        icon={<ThumbsDown />}
      />
      <Action label={`Correct: ${title}`} onClick={onCorrect} icon={<Pencil />} />
      <Action label={`Dismiss: ${title}`} onClick={onDismiss} icon={<X />} />
    </span>
  );
}

interface ActionProps {
  label: string;
  pressed?: boolean;
  onClick: () => void;
  icon: ReactNode;
}

function Action({ label, pressed, onClick, icon }: ActionProps) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label.split(':')[0]}
      aria-pressed={pressed}
      onClick={onClick}
      className={classNames(
        'inline-flex size-7 items-center justify-center rounded-md hover:bg-hover hover:text-ink [&_svg]:size-3.5',
        pressed ? 'bg-accent-soft text-accent' : 'text-ink-mute',
      )}
    >
      {icon}
    </button>
  );
}
