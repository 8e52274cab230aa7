import { useState } from 'react';
import { graphql, readFragment, type FragmentType } from '../../gql/index.js';
import { Badge } from '../ui/badge.js';
import { RelativeTime } from '../ui/relative-time.js';
import { CorrectionForm } from './correction-form.js';
import { InsightActions } from './insight-actions.js';
import { insightCost } from './insight-cost.js';
import { InsightStatements } from './insight-statements.js';
import { insightTitles } from './kinds.js';
import { useInsightVerdicts } from './use-insight-verdicts.js';

const fragment = graphql(`
  fragment InsightItem on Insight {
    id
    kind
    correction
    model
    cost
    madeAt
    feedback
    dismissed
    statements {
      text
    }
    ...InsightStatements
  }
`);

interface InsightItemProps {
  insight: FragmentType<typeof fragment>;
  contactId?: string;
}

/** One insight: its statements or the user's words, who made it and for how much, and what can be said of it. */
export function InsightItem({ insight: masked, contactId }: InsightItemProps) {
  const insight = readFragment(fragment, masked);
  const { rate, dismiss, correct } = useInsightVerdicts(insight.id);
  const [correcting, setCorrecting] = useState(false);
  if (insight.dismissed) return null;
  const title = insightTitles[insight.kind];
  const words = insight.correction ?? insight.statements.map(({ text }) => text).join('\n');
  return (
    <section aria-label={title} className="border-t border-line px-5 py-3.5 first:border-t-0">
      <header className="mb-1 flex items-center justify-between gap-3">
        <h3 className="flex items-center gap-2 text-[13px] font-semibold text-ink-soft">
          {title}
          {insight.correction !== null && <Badge tone="accent">Your words</Badge>}
        </h3>
        <InsightActions
          title={title}
          feedback={insight.feedback}
          onRate={(feedback) => void rate(feedback)}
          onCorrect={() => setCorrecting(!correcting)}
          onDismiss={() => void dismiss()}
        />
      </header>
      {correcting ? (
        <CorrectionForm value={words} onSave={correct} onClose={() => setCorrecting(false)} />
      ) : insight.correction !== null ? (
        <p className="text-sm leading-6 whitespace-pre-line wrap-anywhere">{insight.correction}</p>
      ) : (
        <InsightStatements insight={insight} contactId={contactId} />
      )}
      {insight.model && (
        <p className="mt-2 text-xs text-ink-mute">
          {insight.model} · {insightCost(insight.cost)} · <RelativeTime value={insight.madeAt} />
        </p>
      )}
    </section>
  );
}
