import { Link } from '@tanstack/react-router';
import { Check } from 'lucide-react';
import { Card } from '../../components/ui/card.js';
import { Button } from '../../components/ui/button.js';
import { graphql, readFragment, type FragmentType } from '../../gql/index.js';
import { classNames } from '../../lib/class-names.js';
import { isOpen } from '../../lib/batch.js';
import { onboardingSteps, type Step } from './onboarding-steps.js';

const fragment = graphql(`
  fragment Onboarding on Query {
    integrations {
      id
      latestBatch {
        id
        state
      }
    }
    contacts(first: 6) {
      totalCount
    }
  }
`);

/** From nothing to the first people in four steps; gone as soon as they are all done. */
export function Onboarding({ data: masked }: { data: FragmentType<typeof fragment> }) {
  const { integrations, contacts } = readFragment(fragment, masked);
  const waiting = integrations.find(({ latestBatch }) => !latestBatch);
  const batch = integrations.flatMap(({ latestBatch }) => latestBatch ?? []).at(0);
  const steps = onboardingSteps({
    connected: integrations.length > 0,
    approved: batch !== undefined,
    importing: batch !== undefined && isOpen(batch.state),
    people: contacts.totalCount,
  });
  if (steps.every(({ done }) => done)) return null;
  const done = steps.filter((step) => step.done).length;
  return (
    <Card aria-labelledby="onboarding" className="overflow-hidden">
      <header className="flex flex-wrap items-center justify-between gap-3 border-b border-line bg-sunken px-5 py-4">
        <div>
          <h2 id="onboarding" className="text-[15px] font-semibold tracking-[-0.01em]">
            Four steps to your people
          </h2>
          <p className="mt-0.5 text-[13px] text-ink-mute">It takes about five minutes, and nothing comes in unseen.</p>
        </div>
        <p className="text-[13px] text-ink-mute tabular-nums">{done} of 4 done</p>
      </header>
      <ol>
        {steps.map((step, position) => (
          <StepRow key={step.key} step={step} number={position + 1} integrationId={waiting?.id} batchId={batch?.id} />
        ))}
      </ol>
    </Card>
  );
}

function StepRow({ step, number, ...ids }: { step: Step; number: number; integrationId?: string; batchId?: string }) {
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
      {step.current && <StepAction step={step.key} {...ids} />}
    </li>
  );
}

function StepAction({ step, integrationId, batchId }: { step: Step['key']; integrationId?: string; batchId?: string }) {
  if (step === 'connect') {
    return (
      <Button asChild variant="primary">
        <Link to="/connect">Connect an account</Link>
      </Button>
    );
  }
  if (step === 'people' && batchId) {
    return (
      <Button asChild>
        <Link to="/sync/batches/$batchId" params={{ batchId }}>
          Watch the import
        </Link>
      </Button>
    );
  }
  if (!integrationId) return null;
  return (
    <Button asChild variant="primary">
      <Link to="/sync/preview/$integrationId" params={{ integrationId }}>
        See the preview
      </Link>
    </Button>
  );
}
