import { Link } from '@tanstack/react-router';
import { Compass } from 'lucide-react';
import { EmptyState } from '../components/feedback/empty-state.js';
import { Button } from '../components/ui/button.js';
import { usePageTitle } from '../lib/hooks.js';

export function NotFound() {
  usePageTitle('Not found');
  return (
    <main className="pt-16">
      <h1 className="sr-only">Not found</h1>
      <EmptyState
        icon={<Compass />}
        title="There is no such page"
        action={
          <Button asChild>
            <Link to="/">Go home</Link>
          </Button>
        }
      >
        The address may be mistyped, or what it led to has been removed.
      </EmptyState>
    </main>
  );
}
