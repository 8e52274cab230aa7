import { Link } from '@tanstack/react-router';
import { ListFilter, SearchX, Users } from 'lucide-react';
import { EmptyState } from '../../../components/feedback/empty-state.js';
import { Button } from '../../../components/ui/button.js';

interface EmptyListProps {
  search: string;
  filtered: boolean;
  onClearSearch: () => void;
  onClearFilter: () => void;
  onCreate: () => void;
}

/** Why nobody is listed, and what to do next. */
export function EmptyList({ search, filtered, onClearSearch, onClearFilter, onCreate }: EmptyListProps) {
  if (search) {
    return (
      <EmptyState
        icon={<SearchX />}
        title={`Nobody matches “${search}”`}
        action={
          <>
            <Button onClick={onClearSearch}>Clear the search</Button>
            {filtered && <Button onClick={onClearFilter}>Clear the filter</Button>}
          </>
        }
      >
        Try a part of the name, of the address, or the name of the company.
        {filtered && ' The filter narrows the search down, too.'}
      </EmptyState>
    );
  }
  if (filtered) {
    return (
      <EmptyState
        icon={<ListFilter />}
        title="Nobody matches the filter"
        action={<Button onClick={onClearFilter}>Clear the filter</Button>}
      >
        Take out a condition, or change an “and” between two of them to “or”.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={<Users />}
      title="No people yet"
      action={
        <>
          <Button asChild variant="primary">
            <Link to="/connect">Connect an account</Link>
          </Button>
          <Button onClick={onCreate}>Add somebody by hand</Button>
        </>
      }
    >
      People appear here as soon as an import that you have approved brings in the first conversations.
    </EmptyState>
  );
}
