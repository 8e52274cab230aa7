import { Card } from '../../components/ui/card.js';
import { graphql, readFragment, type FragmentType } from '../../gql/index.js';
import { isOpen } from '../../lib/batch.js';
import { StepAction, type Ways } from './step-action.js';
import { StepRow } from './step-row.js';
import { onboardingSteps } from './onboarding-steps.js';

const fragment = graphql(`
  fragment Onboarding on Query {
    integrations {
      id
      followsChanges
      latestBatch {
        id
        state
      }
    }
    fileImports {
      id
      state
      integrations {
        id
      }
    }
    contacts(first: 6) {
      totalCount
    }
  }
`);

/** From nothing to the first people in four steps; gone as soon as they are all done. */
export function Onboarding({ data: masked }: { data: FragmentType<typeof fragment> }) {
  const { integrations, fileImports, contacts } = readFragment(fragment, masked);
  // What was taken back again counts as not done.
  const batches = integrations.flatMap(({ latestBatch }) => latestBatch ?? []);
  const kept = batches.filter(({ state }) => state !== 'UNDONE' && state !== 'CANCELLED');
  const accounts = integrations.filter(({ followsChanges }) => followsChanges);
  const ready = fileImports.find(({ state }) => state === 'READY');
  const reading = fileImports.some(({ state }) => state === 'READING');
  const batch = kept.find(({ state }) => isOpen(state)) ?? kept[0];
  const steps = onboardingSteps({
    sourced: accounts.length > 0 || Boolean(ready) || reading || kept.length > 0,
    reading: reading && !ready,
    approved: kept.length > 0,
    importing: batch !== undefined && isOpen(batch.state),
    people: contacts.totalCount,
  });
  if (steps.every(({ done }) => done)) return null;
  const ways: Ways = {
    batchId: batch?.id,
    preview: ready?.integrations[0]
      ? { integrationId: ready.integrations[0].id, importId: ready.id }
      : accounts[0] && { integrationId: accounts[0].id },
  };
  const done = steps.filter((step) => step.done).length;
  return (
    <Card aria-labelledby="onboarding" className="overflow-hidden">
      <header className="flex flex-wrap items-center justify-between gap-3 border-b border-line bg-sunken px-5 py-4">
        <div>
          <h2 id="onboarding" className="text-[15px] font-semibold tracking-[-0.01em]">
            Four steps to your people
          </h2>
          <p className="mt-0.5 text-[13px] text-ink-mute">
            It takes less than five minutes, and nothing comes in unseen. You can leave and go on later.
          </p>
        </div>
        <p className="text-[13px] text-ink-mute tabular-nums">{done} of 4 done</p>
      </header>
      <ol>
        {steps.map((step, position) => (
          <StepRow key={step.key} step={step} number={position + 1}>
            {step.current && <StepAction step={step.key} ways={ways} />}
          </StepRow>
        ))}
      </ol>
    </Card>
  );
}
