import { Link } from '@tanstack/react-router';
import { Building2, SearchX } from 'lucide-react';
import { EmptyState } from '../../components/feedback/empty-state.js';
import { Button } from '../../components/ui/button.js';

/** Why no company is listed, and what to do next. */
export function NoCompanies({ search, onClear }: { search: string; onClear: () => void }) {
  if (search) {
    return (
      <EmptyState
        icon={<SearchX />}
        title={`No company matches “${search}”`}
        action={<Button onClick={onClear}>Clear the search</Button>}
      >
        Try a part of the name, or of the domain of its addresses.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={<Building2 />}
      title="No companies yet"
      action={
        <Button asChild variant="primary">
          <Link to="/connect">Connect an account</Link>
        </Button>
      }
    >
      Companies are made from the domains of people’s addresses; free mail providers are none. You can also add one by
      hand.
    </EmptyState>
  );
}
