import { ArrowDown, ArrowUp } from 'lucide-react';
import { Table, Th } from '../../components/ui/table.js';
import { classNames } from '../../lib/class-names.js';
import type { FragmentType } from '../../gql/index.js';
import { nextSort, type CompanyOrder, type CompanySortName } from './company-sort.js';
import { CompanyRow, type companyRowFragment } from './company-row.js';

interface CompanyTableProps {
  companies: readonly ({ id: string } & FragmentType<typeof companyRowFragment>)[];
  sort: CompanyOrder | null;
  onSort: (sort: CompanyOrder | null) => void;
}

const headings: { title: string; sort?: CompanySortName; className?: string }[] = [
  { title: 'Name', sort: 'name' },
  { title: 'People', sort: 'contacts', className: 'text-right' },
  { title: 'Interactions', className: 'hidden text-right md:table-cell' },
  { title: 'Strength', sort: 'strength', className: 'hidden sm:table-cell' },
  { title: 'Last contact', sort: 'lastInteraction', className: 'text-right' },
];

export function CompanyTable({ companies, sort, onSort }: CompanyTableProps) {
  return (
    <Table label="Companies">
      <thead>
        <tr>
          {headings.map(({ title, sort: field, className }) => {
            const sorted = field !== undefined && sort?.field === field;
            const Arrow = sort?.descending ? ArrowDown : ArrowUp;
            return (
              <Th
                key={title}
                className={className}
                aria-sort={sorted ? (sort.descending ? 'descending' : 'ascending') : undefined}
              >
                {field ? (
                  <button
                    type="button"
                    className={classNames(
                      '-mx-1 inline-flex h-7 items-center gap-1 rounded-md px-1 hover:text-ink',
                      sorted && 'text-ink',
                    )}
                    onClick={() => onSort(nextSort(sort, field))}
                  >
                    {title}
                    {sorted && <Arrow aria-hidden className="size-3.5" />}
                  </button>
                ) : (
                  title
                )}
              </Th>
            );
          })}
        </tr>
      </thead>
      <tbody>
        {companies.map((company) => (
          <CompanyRow key={company.id} company={company} />
        ))}
      </tbody>
    </Table>
  );
}
