import { UserAdministration } from '../../../libs/admin/index.js';
import { type InstallationOptions, withServices } from '../context.js';
import { userOf } from '../user-of.js';

const REFUSED = {
  NOT_FOUND: 'There is no such user.',
  LAST_ADMIN: 'Nobody else could look after this installation.',
  NOT_YOURSELF: 'Nobody disables themselves.',
  CONFLICT: 'This account is being erased.',
};

/**
 * Makes somebody who has signed in before an administrator: the way to the first one of an installation.
 * @throws Error when there is no such user, or several have the address
 */
export async function grantAdmin(email: string, options: InstallationOptions): Promise<void> {
  await withServices(options, async (services) => {
    const userId = await userOf(services, email);
    const refusal = await services.get(UserAdministration, { strict: false }).change(null, userId, { role: 'admin' });
    if (refusal !== null) throw new Error(REFUSED[refusal]);
    console.log(`${email} is an administrator`);
  });
}
