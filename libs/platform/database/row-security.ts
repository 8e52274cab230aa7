/**
 * SQL that puts a table under forced row-level security: the application role sees and writes the current user's rows
 * and nothing else, whatever a query's WHERE says or forgets.
 *
 * @param table  table name, trusted (migrations only)
 * @param grants what the application role may do, e.g. `select, insert`
 * @param owner  column that holds the owner's id
 * @returns statements to run in order
 */
export function protectWithRowSecurity(table: string, grants: string, owner = 'user_id'): string[] {
  return [
    `alter table ${table} enable row level security`,
    `alter table ${table} force row level security`,
    // The sub-select is evaluated once per query instead of once per row.
    `create policy ${table}_owner on ${table} to omnicrm_app
       using (${owner} = (select current_user_id()))
       with check (${owner} = (select current_user_id()))`,
    `grant ${grants} on ${table} to omnicrm_app`,
  ];
}

/**
 * SQL that lets the system role into one table; the calls of this function are the allow-list of `asSystem`.
 *
 * @param table  table name, trusted (migrations only)
 * @param grants what the system role may do, e.g. `select, update`
 */
export function allowSystem(table: string, grants: string): string[] {
  return [
    `create policy ${table}_system on ${table} to omnicrm_system using (true) with check (true)`,
    `grant ${grants} on ${table} to omnicrm_system`,
  ];
}

/**
 * SQL that makes a role which only the application takes on, and which steps around no row-level security. Roles belong to the
 * whole cluster: another database of it may have made it already, or be making it now.
 *
 * @param role name, trusted (migrations only)
 */
export function makeRole(role: string): string[] {
  return [
    `do $$ begin
       begin
         create role ${role} nologin noinherit nobypassrls;
       exception when duplicate_object or unique_violation then null;
       end;
       begin
         execute format('grant ${role} to %I', current_user);
       exception when unique_violation then null;
       end;
     end $$`,
    `grant usage on schema public to ${role}`,
  ];
}
