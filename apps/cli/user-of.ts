import type { INestApplicationContext } from '@nestjs/common';
import { UserService } from '../../libs/auth/index.js';

/**
 * Whose data a command is about: the user by that address or id, else the only one there is.
 * @throws Error when it is not clear
 */
export async function userOf(services: INestApplicationContext, email: string | undefined): Promise<string> {
  const users = services.get(UserService);
  const all = await users.all();
  if (email !== undefined) {
    // An address identifies nobody; where several have one, an id says who is meant.
    const found = all.filter((user) => user.id === email || user.email.toLowerCase() === email.toLowerCase());
    if (found.length > 1)
      throw new Error(`${found.length} users have that address. Give an id: ${found.map(({ id }) => id).join(', ')}`);
    if (!found[0]) throw new Error(`There is no user ${email}.`);
    return found[0].id;
  }
  if (all.length > 1) throw new Error('There are several users: say whose data it is with --user EMAIL.');
  return all[0]?.id ?? users.ensureLocalOwner();
}
