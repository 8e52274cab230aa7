import { useMutation } from '@apollo/client/react';
import { Select } from '../../../components/ui/select.js';
import type { AiModelPlace } from '../../../gql/graphql.js';
import { graphql, readFragment, type FragmentType } from '../../../gql/index.js';
import { attempt } from '../../../lib/attempt.js';
import { formatNumber } from '../../../lib/format.js';
import { notifySuccess } from '../../../lib/notify.js';

const fragment = graphql(`
  fragment ModelRow on AiModel {
    id
    name
    host
    dimensions
    inputPrice
    outputPrice
    place
    available
  }
`);

const mutation = graphql(`
  mutation ChooseAiModel($input: ChooseAiModelInput!) {
    done: chooseAiModel(input: $input) {
      models {
        id
        ...ModelRow
      }
      userErrors {
        code
        message
      }
    }
  }
`);

const places: Record<AiModelPlace, string> = { IN_USE: 'In use', COMPARED: 'Compared', NONE: 'Not used' };
const all = Object.entries(places).map(([value, label]) => ({ value: value as AiModelPlace, label }));

export function ModelRow({ model: masked }: { model: FragmentType<typeof fragment> }) {
  const { id, name, host, dimensions, inputPrice, outputPrice, place, available } = readFragment(fragment, masked);
  const [choose, { loading }] = useMutation(mutation);
  const isFree = inputPrice === 0 && outputPrice === 0;

  async function onChange(wanted: AiModelPlace): Promise<void> {
    const done = await attempt(choose({ variables: { input: { modelId: id, place: wanted } } }));
    if (done) await notifySuccess(`${name}: ${places[wanted].toLowerCase()}`);
  }

  return (
    <li className="flex flex-wrap items-center justify-between gap-3 px-5 py-3">
      <div className="min-w-44 flex-1">
        <p className="font-medium break-words">{name}</p>
        <p className="text-[13px] text-ink-mute">
          {host ? `At ${host}` : 'Runs here'}
          {dimensions !== null && dimensions !== undefined && `, ${formatNumber(dimensions)} dimensions`}
          {isFree
            ? ', costs nothing'
            : `, ${formatNumber(inputPrice)} credits for a million tokens read, ${formatNumber(outputPrice)} written`}
          {!available && '. It cannot be asked: the configuration does not name where it is.'}
        </p>
      </div>
      <Select
        aria-label={`What ${name} is for`}
        value={place}
        options={all}
        disabled={loading || (!available && place === 'NONE')}
        onValueChange={(wanted) => void onChange(wanted)}
      />
    </li>
  );
}
