import { Sparkles } from 'lucide-react';
import { graphql, readFragment, type FragmentType } from '../../gql/index.js';
import { SkeletonRows } from '../feedback/skeleton.js';
import { InsightItem } from './insight-item.js';

const fragment = graphql(`
  fragment InsightSet on InsightSet {
    state
    lookedAt
    items {
      id
      dismissed
      ...InsightItem
    }
  }
`);

/** Why insights could not be made. */
export interface InsightProblem {
  code: string;
  message: string;
}

interface InsightSetProps {
  set: FragmentType<typeof fragment>;
  busy: boolean;
  problem: InsightProblem | null;
  /** Said when there is nothing to make insights of. */
  tooLittle: string;
  contactId?: string;
}

/** Insights, or why there are none. */
export function InsightSet({ set: masked, busy, problem, tooLittle, contactId }: InsightSetProps) {
  const { state, items } = readFragment(fragment, masked);
  const shown = items.filter(({ dismissed }) => !dismissed);
  const off = state === 'OFF' || problem?.code === 'AI_OFF';
  return (
    <>
      {off ? (
        <Line>AI is off, so nothing new is told. It can be switched on in the settings.</Line>
      ) : problem ? (
        <Line>{problem.message}</Line>
      ) : null}
      {shown.length > 0 && (
        <div className="mt-2">
          {shown.map((insight) => (
            <InsightItem key={insight.id} insight={insight} contactId={contactId} />
          ))}
        </div>
      )}
      {shown.length === 0 && !off && !problem && (
        <>
          {busy || state === 'NONE' ? (
            <SkeletonRows rows={3} label="Reading what was said" />
          ) : items.length > 0 ? (
            <Line>You have dismissed what there was.</Line>
          ) : (
            <Line>{tooLittle}</Line>
          )}
        </>
      )}
    </>
  );
}

function Line({ children }: { children: string }) {
  return (
    <p role="status" className="flex items-center gap-2 px-5 pt-2 pb-4 text-[13px] text-ink-mute">
      <Sparkles aria-hidden className="size-4 shrink-0" />
      {children}
    </p>
  );
}
