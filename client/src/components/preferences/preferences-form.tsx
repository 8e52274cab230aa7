import { detailChoices, type PreferencesDraft } from '../../lib/preferences.js';
import { isCalendar } from '../../lib/sources.js';
import { Check } from '../ui/check.js';
import { ChipsInput } from '../ui/chips-input.js';
import { ChoiceList } from '../ui/choice-list.js';
import { Containers } from './containers.js';
import { QueryField } from './query-field.js';
import { Section } from './section.js';
import { WindowFields } from './window-fields.js';

interface PreferencesFormProps {
  integrationId: string;
  source: string;
  draft: PreferencesDraft;
  onChange: (draft: PreferencesDraft) => void;
  /** What the server says about a field, by the field's name. */
  problems?: Partial<Record<keyof PreferencesDraft, string>>;
}

/** Everything that decides what comes in from an account. It saves nothing by itself. */
export function PreferencesForm({ integrationId, source, draft, onChange, problems = {} }: PreferencesFormProps) {
  const calendar = isCalendar(source);
  const set = (change: Partial<PreferencesDraft>) => onChange({ ...draft, ...change });
  return (
    <>
      <Section title="How far" hint="The window of time that comes in.">
        <WindowFields draft={draft} calendar={calendar} onChange={set} />
      </Section>
      {!calendar && (
        <Section title="Search" hint="Only what Gmail would find with this search comes in.">
          <QueryField value={draft.query} onChange={(query) => set({ query })} problem={problems.query} />
        </Section>
      )}
      <Section
        title={calendar ? 'Calendars' : 'Labels'}
        hint={
          calendar
            ? '“Only”: just those come in. “Never”: stays out.'
            : '“Only”: just what carries one of those comes in. “Never”: stays out, whatever else it carries.'
        }
      >
        <Containers integrationId={integrationId} calendar={calendar} draft={draft} onChange={set} />
      </Section>
      <Section title="People and domains" hint="Addresses like anna@acme.com, domains like @acme.com, or *.acme.com.">
        <ChipsInput
          label="Only with these"
          hint={`Empty means everybody. Otherwise only ${calendar ? 'events' : 'messages'} with one of them come in.`}
          placeholder="anna@acme.com"
          values={draft.peopleIn}
          onChange={(peopleIn) => set({ peopleIn })}
          problem={problems.peopleIn}
        />
        <ChipsInput
          label="Never with these"
          hint="What they send stays out, and what you send to nobody but them."
          placeholder="@newsletter.example"
          values={draft.peopleOut}
          onChange={(peopleOut) => set({ peopleOut })}
          problem={problems.peopleOut}
        />
      </Section>
      <Section title="Contacts" hint="Who becomes a contact. The timeline is the same either way.">
        <ChoiceList
          label="Contacts from"
          value={draft.contactsFrom}
          onChange={(contactsFrom) => set({ contactsFrom })}
          options={[
            { value: 'EVERYONE', label: 'Everyone', text: 'Whoever wrote to you or met you, robots left aside.' },
            {
              value: 'WRITTEN_TO',
              label: 'People I have written to',
              text: 'Only people whom you have answered, written to or invited yourself.',
            },
          ]}
        />
      </Section>
      {calendar && (
        <Section title="Private events" hint="Events that are marked private or confidential.">
          <Check
            label="Take in private events"
            hint="Without the tick they are counted, and left out."
            checked={draft.privateEvents}
            onChange={(privateEvents) => set({ privateEvents })}
          />
        </Section>
      )}
      <Section
        title="How much of each"
        hint="Holds for what comes in from now on; what is here already stays as it is."
      >
        <ChoiceList
          label="How much of each item to keep"
          value={draft.detail}
          onChange={(detail) => set({ detail })}
          options={detailChoices.map((choice) => ({
            value: choice.value,
            label: choice.label,
            text: calendar ? choice.calendar : choice.mail,
          }))}
        />
      </Section>
    </>
  );
}
