import { useQuery } from '@apollo/client/react';
import { graphql } from '../../gql/index.js';
import { moveContainer, placeOf, type Place } from '../../lib/containers.js';
import { describeError } from '../../lib/errors.js';
import type { PreferencesDraft } from '../../lib/preferences.js';
import { Skeleton } from '../feedback/skeleton.js';
import { Segmented } from '../ui/segmented.js';

const query = graphql(`
  query SourceContainers($integrationId: ID!) {
    sourceContainers(integrationId: $integrationId) {
      id
      name
      kind
    }
  }
`);

const places: readonly { value: Place; label: string }[] = [
  { value: 'any', label: 'Any' },
  { value: 'only', label: 'Only' },
  { value: 'never', label: 'Never' },
];

interface ContainersProps {
  integrationId: string;
  calendar: boolean;
  draft: Pick<PreferencesDraft, 'containersIn' | 'containersOut'>;
  onChange: (change: Pick<PreferencesDraft, 'containersIn' | 'containersOut'>) => void;
}

/** The labels or calendars of the account, each of which may be asked for or left out. */
export function Containers({ integrationId, calendar, draft, onChange }: ContainersProps) {
  const { data, error } = useQuery(query, { variables: { integrationId } });
  if (error && !data) {
    return (
      <p role="alert" className="text-[13px] text-bad">
        The {calendar ? 'calendars' : 'labels'} could not be listed. {describeError(error).message} What was chosen
        before stays as it is.
      </p>
    );
  }
  if (!data) return <Skeleton className="h-24 w-full" />;
  if (data.sourceContainers.length === 0) {
    return (
      <p className="text-[13px] text-ink-mute">There are no {calendar ? 'calendars' : 'labels'} to choose from.</p>
    );
  }
  return (
    <ul className="max-h-80 divide-y divide-line overflow-y-auto rounded-lg border border-line">
      {data.sourceContainers.map(({ id, name }) => (
        <li key={id} className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1 px-3 py-1.5">
          <span className="min-w-0 flex-1 truncate text-[13px]">{name}</span>
          <Segmented
            label={name}
            value={placeOf(draft, id)}
            options={places}
            onChange={(place) => onChange(moveContainer(draft, id, place))}
          />
        </li>
      ))}
    </ul>
  );
}
