import { Link } from '@tanstack/react-router';
import { Download, FileUp } from 'lucide-react';
import { Button } from '../../components/ui/button.js';

/**
 * Ways in and out for contacts as a table: the import page, and a file of the people that are shown.
 * @param list the list's own query string (filter, order, search), so that the file holds what the list does; empty for all
 */
export function CsvActions({ list = '' }: { list?: string }) {
  return (
    <div className="flex flex-wrap gap-2">
      <Button asChild size="small">
        <Link to="/import">
          <FileUp aria-hidden /> Import CSV
        </Link>
      </Button>
      <Button asChild size="small">
        <a href={`/contacts/export.csv${list && `?${list}`}`} download>
          <Download aria-hidden /> Export CSV
        </a>
      </Button>
    </div>
  );
}
