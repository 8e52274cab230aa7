import { Link } from '@tanstack/react-router';

const pages = [
  { to: '/admin', label: 'Users' },
  { to: '/admin/integrations', label: 'Connected accounts' },
  { to: '/admin/models', label: 'Models' },
  { to: '/admin/anomalies', label: 'Anomalies' },
] as const;

/** Leads from one page of the administration to another. */
export function AdminTabs() {
  return (
    <nav aria-label="Administration" className="mb-5">
      <ul className="flex flex-wrap gap-1">
        {pages.map(({ to, label }) => (
          <li key={to}>
            <Link
              to={to}
              activeOptions={{ exact: true, includeSearch: false }}
              activeProps={{ className: 'bg-surface text-ink shadow-card ring-1 ring-line' }}
              className="inline-flex h-8 items-center rounded-lg px-3 text-[13px] font-medium text-ink-soft hover:bg-hover hover:text-ink"
            >
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
