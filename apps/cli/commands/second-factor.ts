import { SecondFactorService } from '../../../libs/auth/index.js';
import { type InstallationOptions, withServices } from '../context.js';
import { userOf } from '../user-of.js';

export interface SecondFactorOptions extends InstallationOptions {
  user?: string;
}

/** Lets somebody in who lost all passkeys. Whether it is really they who ask is for the operator to make sure of. */
export function takeSecondFactorAway(options: SecondFactorOptions): Promise<void> {
  return withServices(options, async (services) => {
    const wasOn = await services.get(SecondFactorService).takeAway(await userOf(services, options.user));
    console.log(
      wasOn
        ? 'A link or Google is enough for them now. They should remove the passkeys that they lost.'
        : 'They had no second factor: a link or Google is enough.',
    );
  });
}
