import { Link } from '@tanstack/react-router';
import { Download, FileUp } from 'lucide-react';
import { Button } from '../../components/ui/button.js';
import { exportUrl } from './export-url.js';
import type { ListParams } from './views/list-state.js';

/** Ways in and out for contacts as a table: the import page, and a file of the people that the list shows. */
export function CsvActions({ params }: { params: ListParams }) {
  return (
    <>
      <Button asChild>
        <Link to="/import">
          <FileUp aria-hidden /> Import CSV
        </Link>
      </Button>
      <Button asChild>
        <a href={exportUrl(params)} download>
          <Download aria-hidden /> Export CSV
        </a>
      </Button>
    </>
  );
}
