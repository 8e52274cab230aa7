import { createServer } from 'node:http';
import pg from 'pg';
import { PAGE } from './api-endpoints.js';

// What the API is measured against: the same answers with one hand-written statement each and nothing in between - no
// session, no row-level security, no transaction, no GraphQL, no log.
const [databaseUrl, userId, connections, mode] = process.argv.slice(2);
const pool = new pg.Pool({ connectionString: databaseUrl, max: Number(connections) });
// The embedded database's connections share one session, where the names of prepared statements would collide.
const named = (name: string) => (mode === 'server' ? { name } : {});

const CONTACTS = `
  select c.id, c.display_name, c.primary_email, c.last_interaction_at, s.*,
    (select count(*)::int from contacts where user_id = $1 and deleted_at is null) as total
  from (
    select * from contacts where user_id = $1 and deleted_at is null
    order by last_interaction_at desc nulls last, id desc limit $2
  ) c
  left join lateral (
    select count(*)::int as interactions, (count(*) filter (where kind = 'email'))::int as emails,
      (count(*) filter (where kind = 'meeting'))::int as meetings, min(occurred_at) as first_at,
      min(occurred_at) filter (where occurred_at > now() and not cancelled) as next_at
    from (
      select distinct on (occurred_at, interaction_id) occurred_at, kind, cancelled from interaction_participants
      where user_id = $1 and contact_id = c.id order by occurred_at desc, interaction_id desc
    ) p
  ) s on true
  order by c.last_interaction_at desc nulls last, c.id desc`;

const TIMELINE = `
  select c.id as contact_id, c.display_name, c.primary_email, i.id, i.kind, i.subject, i.snippet, i.direction,
    i.occurred_at, i.ends_at, i.all_day, i.status, i.location, i.automated_reason,
    (select json_agg(json_build_object('role', upper(role), 'address', address, 'name', name))
     from interaction_participants where interaction_id = i.id) as participants
  from contacts c
  left join lateral (
    select distinct on (occurred_at, interaction_id) occurred_at, interaction_id from interaction_participants
    where user_id = $1 and contact_id = c.id order by occurred_at desc, interaction_id desc limit $3
  ) page on true
  left join interactions i on i.id = page.interaction_id
  where c.user_id = $1 and c.id = $2
  order by page.occurred_at desc, page.interaction_id desc`;

const cursor = (at: Date | null, id: string) => Buffer.from(JSON.stringify([at, id])).toString('base64url');

function page<T extends { cursor: string }>(edges: T[]) {
  const shown = edges.slice(0, PAGE);
  return { pageInfo: { hasNextPage: edges.length > PAGE, endCursor: shown.at(-1)?.cursor ?? null }, edges: shown };
}

interface ContactRow {
  id: string;
  display_name: string;
  primary_email: string;
  last_interaction_at: Date | null;
  interactions: number;
  emails: number;
  meetings: number;
  first_at: Date | null;
  next_at: Date | null;
  total: number;
}

async function contacts() {
  const { rows } = await pool.query<ContactRow>({ ...named('contacts'), text: CONTACTS, values: [userId, PAGE + 1] });
  const edges = rows.map((row) => ({
    cursor: cursor(row.last_interaction_at, row.id),
    node: {
      id: row.id,
      displayName: row.display_name,
      primaryEmail: row.primary_email,
      interactionCount: row.interactions,
      emailCount: row.emails,
      meetingCount: row.meetings,
      firstInteractionAt: row.first_at,
      lastInteractionAt: row.last_interaction_at,
      nextInteractionAt: row.next_at,
    },
  }));
  return { contacts: { totalCount: rows[0]?.total ?? 0, ...page(edges) } };
}

interface TimelineRow {
  contact_id: string;
  display_name: string;
  primary_email: string;
  id: string;
  kind: string;
  subject: string;
  snippet: string;
  direction: string;
  occurred_at: Date;
  ends_at: Date | null;
  all_day: boolean;
  status: string;
  location: string | null;
  automated_reason: string | null;
  participants: unknown[];
}

async function timeline(id: string | null) {
  const { rows } = await pool.query<TimelineRow>({
    ...named('timeline'),
    text: TIMELINE,
    values: [userId, id, PAGE + 1],
  });
  const edges = rows.map((row) => ({
    cursor: cursor(row.occurred_at, row.id),
    node: {
      id: row.id,
      kind: row.kind.toUpperCase(),
      subject: row.subject,
      snippet: row.snippet,
      direction: row.direction.toUpperCase(),
      occurredAt: row.occurred_at,
      endsAt: row.ends_at,
      allDay: row.all_day,
      status: row.status.toUpperCase(),
      location: row.location,
      automatedReason: row.automated_reason,
      participants: row.participants,
    },
  }));
  const [first] = rows;
  return {
    contact: first && {
      id: first.contact_id,
      displayName: first.display_name,
      primaryEmail: first.primary_email,
      timeline: page(edges),
    },
  };
}

const server = createServer((request, response) => {
  const url = new URL(request.url ?? '/', 'http://localhost');
  const answer = url.pathname === '/contacts' ? contacts() : timeline(url.searchParams.get('id'));
  answer.then(
    (data) => response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ data })),
    (error: unknown) => response.writeHead(500).end(String(error)),
  );
});
server.listen(0, '127.0.0.1', () => console.log((server.address() as { port: number }).port));
process.on('SIGTERM', () => process.exit(0));
