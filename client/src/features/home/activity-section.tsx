import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Button } from '../../components/ui/button.js';
import { Card, CardHeader } from '../../components/ui/card.js';

/** A short list of interactions with the way to the whole of it. */
export function ActivitySection({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Card className="overflow-hidden">
      <CardHeader
        title={title}
        actions={
          <Button asChild size="small" variant="quiet" className="-mr-2.5">
            <Link to="/timeline">
              Timeline<span className="sr-only">: {title}</span>
            </Link>
          </Button>
        }
      />
      <ul className="mt-2">{children}</ul>
    </Card>
  );
}
