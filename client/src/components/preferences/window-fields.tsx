import { lookBacks } from '../../lib/look-back.js';
import type { PreferencesDraft } from '../../lib/preferences.js';
import { DaysField } from './days-field.js';

const lookAheads = [
  { key: '30d', label: '30 days', days: 30 },
  { key: '12m', label: '12 months', days: 365 },
  { key: 'all', label: 'Everything', days: null },
];

interface WindowFieldsProps {
  draft: Pick<PreferencesDraft, 'lookBackDays' | 'futureDays'>;
  calendar: boolean;
  onChange: (change: Partial<PreferencesDraft>) => void;
}

/** How far back, and for calendars how far ahead. */
export function WindowFields({ draft, calendar, onChange }: WindowFieldsProps) {
  return (
    <>
      <DaysField
        label="Look back"
        days={draft.lookBackDays}
        choices={lookBacks}
        onChange={(lookBackDays) => onChange({ lookBackDays })}
      />
      {calendar && (
        <DaysField
          label="Look ahead"
          days={draft.futureDays}
          choices={lookAheads}
          onChange={(futureDays) => onChange({ futureDays })}
        />
      )}
    </>
  );
}
