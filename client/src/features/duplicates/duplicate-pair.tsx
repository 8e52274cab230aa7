import { Merge } from 'lucide-react';
import { RadioGroup } from 'radix-ui';
import { useState } from 'react';
import { describeMerge, describeScore } from '../../components/contacts/merge-reasons.js';
import { useMerges } from '../../components/contacts/use-merges.js';
import { Badge } from '../../components/ui/badge.js';
import { Button } from '../../components/ui/button.js';
import { Card } from '../../components/ui/card.js';
import { classNames } from '../../lib/class-names.js';
import { graphql, readFragment, type FragmentType } from '../../gql/index.js';
import { PairSide, pairSideFragment } from './pair-side.js';
import { preferSide } from './prefer-side.js';

const fragment = graphql(`
  fragment DuplicatePair on Duplicate {
    reason
    score
    evidence {
      key
      value
    }
    left {
      id
      ...PairSide
    }
    right {
      id
      ...PairSide
    }
  }
`);

interface DuplicatePairProps {
  pair: FragmentType<typeof fragment>;
  /** Whether the keys of the page work on this one. */
  current: boolean;
  onFocus: () => void;
  /** The person has said who they are; the pair goes. */
  onDecided: () => void;
}

/** Two contacts side by side, why they may be one person, and what to say to that. */
export function DuplicatePair({ pair: masked, current, onFocus, onDecided }: DuplicatePairProps) {
  const { reason, score, evidence, ...sides } = readFragment(fragment, masked);
  const left = readFragment(pairSideFragment, sides.left);
  const right = readFragment(pairSideFragment, sides.right);
  const [chosen, setChosen] = useState<string | null>(null);
  const [busy, setBusy] = useState<'merge' | 'apart' | null>(null);
  const { merge, keepApart } = useMerges();
  if (!left || !right || !sides.left || !sides.right) return null;
  const shownId = chosen ?? preferSide(left, right);
  const [into, other] = shownId === left.id ? [left, right] : [right, left];
  const named = ({ id, displayName }: typeof left) => ({ id, name: displayName });

  async function decide(deed: 'merge' | 'apart'): Promise<void> {
    setBusy(deed);
    const done = await (deed === 'merge' ? merge(named(into), named(other)) : keepApart(named(into), named(other)));
    setBusy(null);
    if (done) onDecided();
  }

  const likely = describeScore(score);
  return (
    <Card
      tabIndex={-1}
      data-pair
      aria-label={`${left.displayName} and ${right.displayName}`}
      onFocus={onFocus}
      className={classNames('px-4 py-4 sm:px-5', current && 'border-accent/60')}
    >
      <header className="mb-3 flex flex-wrap items-center gap-x-3 gap-y-1">
        <Badge tone={likely.tone}>{likely.label}</Badge>
        <p className="min-w-48 flex-1 text-[13px] text-ink-soft">{describeMerge(reason, evidence)}</p>
      </header>
      <RadioGroup.Root
        aria-label="Which one is shown"
        value={shownId}
        onValueChange={setChosen}
        className="grid gap-3 md:grid-cols-2"
      >
        <PairSide contact={sides.left} />
        <PairSide contact={sides.right} />
      </RadioGroup.Root>
      <div className="mt-4 flex flex-wrap gap-2">
        <Button
          variant="primary"
          icon={<Merge />}
          busy={busy === 'merge'}
          disabled={busy !== null}
          aria-keyshortcuts={current ? 'm' : undefined}
          title={current ? 'Merge (m)' : undefined}
          onClick={() => void decide('merge')}
        >
          Merge
          <span className="sr-only">
            {' '}
            {other.displayName} into {into.displayName}
          </span>
        </Button>
        <Button
          busy={busy === 'apart'}
          disabled={busy !== null}
          aria-keyshortcuts={current ? 'k' : undefined}
          title={current ? 'They are two people (k)' : undefined}
          onClick={() => void decide('apart')}
        >
          They are two people
        </Button>
        <Button
          variant="quiet"
          aria-keyshortcuts={current ? 'x' : undefined}
          title={current ? 'Show the other one (x)' : undefined}
          onClick={() => setChosen(other.id)}
        >
          Show the other one
        </Button>
      </div>
    </Card>
  );
}
