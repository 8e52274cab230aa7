import { AuditVerifier } from '../../../libs/audit/index.js';
import { UserService } from '../../../libs/auth/index.js';
import { type InstallationOptions, withServices } from '../context.js';

/** Recomputes the audit chain of every user, and prints how each came out. @returns whether all of them are whole */
export function verifyAudit(options: InstallationOptions): Promise<boolean> {
  return withServices(options, async (services) => {
    const verifier = services.get(AuditVerifier, { strict: false });
    const users = await services.get(UserService).all();
    let broken = 0;
    let entries = 0;
    for (const { id } of users) {
      const verdict = await verifier.verify(id);
      entries += verdict.entries;
      if (verdict.valid) continue;
      broken += 1;
      console.log(`user ${id}: broken at entry ${verdict.brokenAt}; ${verdict.entries} before it are in order`);
    }
    console.log(`${users.length} logs, ${entries} entries in order, ${broken} broken`);
    return broken === 0;
  });
}
