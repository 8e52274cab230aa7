import { StrengthFormula } from '../../components/contacts/strength-formula.js';
import { Popover } from '../../components/ui/popover.js';
import { graphql, readFragment, type FragmentType } from '../../gql/index.js';

const fragment = graphql(`
  fragment ContactStrength on Contact {
    id
    meetingCount
    strength {
      score
      writtenByThem
      writtenByUser
    }
  }
`);

/** How strong the relationship is, from 0 to 100; what it is made of opens beside it. */
export function ContactStrength({ contact: masked }: { contact: FragmentType<typeof fragment> }) {
  const { strength, meetingCount } = readFragment(fragment, masked);
  return (
    <Popover
      label="How the strength comes about"
      className="w-80 p-4 text-[13px]"
      trigger={
        <button
          type="button"
          aria-label={`Strength ${strength.score} of 100. What it is made of`}
          className="-ml-1.5 flex min-h-7 items-center gap-2.5 rounded-lg px-1.5 hover:bg-hover"
        >
          <span className="text-sm font-medium tabular-nums">{strength.score}</span>
          <span aria-hidden className="h-1.5 w-16 overflow-hidden rounded-full bg-line">
            <span className="block h-full rounded-full bg-chart" style={{ width: `${strength.score}%` }} />
          </span>
        </button>
      }
    >
      <StrengthFormula strength={strength} meetingCount={meetingCount} />
    </Popover>
  );
}
