import {
  CircleAlert,
  CircleCheck,
  CircleDashed,
  CirclePause,
  CircleSlash,
  CircleX,
  LoaderCircle,
  Undo2,
} from 'lucide-react';
import type { ReactNode } from 'react';
import type { SyncBatchState } from '../../gql/graphql.js';
import { stateLabels } from '../../lib/batch.js';
import { Badge, type Tone } from '../ui/badge.js';

const looks: Record<SyncBatchState, { tone: Tone; icon: ReactNode }> = {
  QUEUED: { tone: 'neutral', icon: <CircleDashed aria-hidden /> },
  RUNNING: { tone: 'accent', icon: <LoaderCircle aria-hidden className="animate-spin" /> },
  PAUSED: { tone: 'warn', icon: <CirclePause aria-hidden /> },
  COMPLETED: { tone: 'good', icon: <CircleCheck aria-hidden /> },
  COMPLETED_WITH_ERRORS: { tone: 'warn', icon: <CircleAlert aria-hidden /> },
  FAILED: { tone: 'bad', icon: <CircleX aria-hidden /> },
  CANCELLED: { tone: 'neutral', icon: <CircleSlash aria-hidden /> },
  UNDOING: { tone: 'accent', icon: <LoaderCircle aria-hidden className="animate-spin" /> },
  UNDONE: { tone: 'neutral', icon: <Undo2 aria-hidden /> },
};

export function BatchStateBadge({ state }: { state: SyncBatchState }) {
  const { tone, icon } = looks[state];
  return (
    <Badge tone={tone} icon={icon}>
      {stateLabels[state]}
    </Badge>
  );
}
