import { useQuery } from '@apollo/client/react';
import { graphql } from '../../gql/index.js';
import { InlineEdit } from './inline-edit.js';

const query = graphql(`
  query TagNames {
    tags {
      id
      name
    }
  }
`);

interface TagAdderProps {
  /** Names of tags that are there already. */
  without: readonly string[];
  onAdd: (name: string) => void;
  onClose: () => void;
}

/** A tag by its name; one that there is not yet is made. */
export function TagAdder({ without, onAdd, onClose }: TagAdderProps) {
  const { data } = useQuery(query, { fetchPolicy: 'cache-and-network' });
  const names = data?.tags.flatMap(({ name }) => (without.includes(name) ? [] : [name])) ?? [];
  return (
    <div className="w-56 max-w-full">
      <InlineEdit
        label="Tag"
        value={null}
        maxLength={50}
        suggestions={names}
        onSave={(name) => name && onAdd(name)}
        onClose={onClose}
      />
    </div>
  );
}
