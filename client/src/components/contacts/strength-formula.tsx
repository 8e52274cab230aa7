import { formatCount } from '../../lib/format.js';

interface StrengthFormulaProps {
  strength?: { score: number; writtenByThem: number; writtenByUser: number } | null;
  meetingCount?: number;
}

/** How the strength of a relationship comes about: the figures of one, if given, and the formula in words. */
export function StrengthFormula({ strength, meetingCount }: StrengthFormulaProps) {
  return (
    <>
      {strength && (
        <p className="mb-1.5 font-medium">
          {strength.score} of 100: {formatCount(strength.writtenByThem, 'e-mail')} from them,{' '}
          {formatCount(strength.writtenByUser, 'e-mail')} from you
          {meetingCount !== undefined && `, ${formatCount(meetingCount, 'meeting')}`}
        </p>
      )}
      <p className="text-ink-soft">
        A meeting or call counts 3 points, an e-mail between you 1, one that you were both merely copied on 0.2. After
        90 days a point counts half. When only one of you writes, all of it counts half. 4 points make 50, 8 make 75.
      </p>
    </>
  );
}
