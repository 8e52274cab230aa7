/**
 * SQL that lets the erasing role delete the current user's rows of a table, and no others. Every migration that makes a
 * table with rows of users calls it: an account cannot be erased while there is a table that this role does not reach.
 *
 * @param table table name, trusted (migrations only)
 * @param owner column that holds the owner's id
 */
export function allowErasure(table: string, owner = 'user_id'): string[] {
  return [
    `create policy ${table}_eraser on ${table} to omnicrm_eraser using (${owner} = (select current_user_id()))`,
    `grant select, delete on ${table} to omnicrm_eraser`,
  ];
}
