import '../small-heap.js';
import { Command } from 'commander';
import { SignInLinkService, UserService } from '../../libs/auth/index.js';
import { randomToken } from '../../libs/platform/crypto/index.js';
import { migrateToLatest, migrateToNothing } from '../migrations.js';
import { run } from '../run.js';
import { grantAdmin } from './commands/admin.js';
import { type CompareOptions, compareModels, listModels } from './commands/ai.js';
import { type ErasuresOptions, listErasures, replayErasures } from './commands/erasures.js';
import { type ExportOptions, exportContacts } from './commands/export-contacts.js';
import { type ImportOptions, importFile } from './commands/import.js';
import { keyStatus, rotateKeys } from './commands/keys.js';
import { ledger } from './commands/ledger.js';
import { type SecondFactorOptions, takeSecondFactorAway } from './commands/second-factor.js';
import { syncNow } from './commands/sync.js';
import { redo, undo } from './commands/undo.js';
import { verifyAudit } from './commands/verify-audit.js';
import { type InstallationOptions, withEnvironment, withServices } from './context.js';

const program = new Command('omnicrm')
  .description('Operates an OmniCRM installation: the one that DATABASE_URL names, else a standalone one.')
  .showHelpAfterError();

/** A command for one installation. @param group that it belongs to */
function command(name: string, description: string, group: Command = program): Command {
  return group
    .command(name)
    .description(description)
    .option('--data <folder>', 'folder of a standalone installation')
    .option('--mailbox <folder>', 'the standalone installation that was started with this mailbox');
}

command(
  'ledger',
  'print what was listed, stored, skipped and failed, batch by batch; exits 1 when a batch is not complete',
)
  .option('--last <n>', 'how many batches of each user', '20')
  .action(async (options: InstallationOptions & { last: string }) => {
    process.exitCode = (await ledger(options)) ? 0 : 1;
  });

command('sync', 'look for what is new in every connected account, and wait for it; exits 1 when something failed')
  .option('--wait <seconds>', 'how long to wait', '300')
  .action(async (options: InstallationOptions & { wait: string }) => {
    process.exitCode = (await syncNow(options)) ? 0 : 1;
  });

command('undo <batch>', 'show what undoing a batch would take away; `--yes` takes it away')
  .option('--yes', 'do it')
  .action(async (batch: string, options: InstallationOptions & { yes?: boolean }) => {
    process.exitCode = (await undo(batch, options)) ? 0 : 1;
  });

command('redo <batch>', 'do an undone batch again').action(async (batch: string, options: InstallationOptions) => {
  process.exitCode = (await redo(batch, options)) ? 0 : 1;
});

command(
  'import <file>',
  'import mail, a calendar or contacts from a file (.zip of Takeout, .mbox, .eml, .ics, .csv): shows what it would bring, then asks; exits 1 when something of it failed, 2 when nothing was imported',
)
  .option('--yes', 'import without asking')
  .option('--user <email>', 'whose data it becomes; needed where there are several users')
  .option('--wait <seconds>', 'how long to wait for the import', '86400')
  .action(async (file: string, options: ImportOptions) => {
    process.exitCode = await importFile(file, options);
  });

command(
  'export-contacts',
  'write all contacts as a table (CSV) that spreadsheets open safely and an import reads again',
)
  .option('--output <file>', 'where to; else it is printed')
  .option('--user <email>', 'whose; needed where there are several users')
  .action(async (options: ExportOptions) => {
    await exportContacts(options);
  });

const erasures = program
  .command('erasures')
  .description('who was erased: keep the list outside the database, and replay it after a backup was restored');

command('list', 'write down who was erased, by keyed hashes that name nobody', erasures)
  .option('--output <file>', 'where to; else it is printed')
  .action(async (options: ErasuresOptions) => {
    await listErasures(options);
  });

command(
  'replay <file>',
  'erase again whoever is on the list and in the database; exits 1 when that is not finished',
  erasures,
).action(async (file: string, options: InstallationOptions) => {
  process.exitCode = (await replayErasures(file, options)) ? 0 : 1;
});

command('sign-in-link', 'print a new one-time sign-in link for the owner of a standalone installation').action(
  async (options: InstallationOptions) => {
    await withServices(options, async (services) => {
      const owner = await services.get(UserService).ensureLocalOwner();
      console.log(await services.get(SignInLinkService).create(owner));
    });
  },
);

command(
  'off',
  'let somebody sign in without a passkey who lost all of theirs; make sure first that it is they who ask',
  program.command('second-factor').description('the passkeys that people ask for after a link or Google'),
)
  .option('--user <email>', 'whose; needed where there are several users')
  .action(async (options: SecondFactorOptions) => {
    await takeSecondFactorAway(options);
  });

command(
  'grant <email>',
  'make somebody who has signed in an administrator, such as the first one',
  program.command('admin').description('who looks after the installation'),
).action(async (email: string, options: InstallationOptions) => {
  await grantAdmin(email, options);
});

command(
  'verify',
  'recompute the hash chain of every user’s log from its texts; exits 1 when one is broken',
  program.command('audit').description('the audit logs'),
).action(async (options: InstallationOptions) => {
  process.exitCode = (await verifyAudit(options)) ? 0 : 1;
});

const ai = program.command('ai').description('the models of the installation');

command('models', 'print the models, what they are for and what they cost', ai).action(
  async (options: InstallationOptions) => {
    await listModels(options);
  },
);

command(
  'compare <file>',
  'give the text of a file to the model in use and to the one compared with it, and print both answers; exits 1 when one failed',
  ai,
)
  .option('--task <task>', 'insight or chat', 'chat')
  .option('--system <text>', 'what the models are told to do', 'Answer in a few sentences.')
  .option('--user <email>', 'whose credits it takes; needed where there are several users')
  .action(async (file: string, options: CompareOptions) => {
    process.exitCode = (await compareModels(file, options)) ? 0 : 1;
  });

command('migrate', 'bring the database schema up to date; `--down` takes every migration back and deletes all data')
  .option('--down', 'take every migration back')
  .action(async (options: InstallationOptions & { down?: boolean }) => {
    await withEnvironment(options, async (environment) => {
      if (options.down) console.log(`${await migrateToNothing(environment)} migrations taken back`);
      else console.log(`${(await migrateToLatest(environment)).join('\n') || 'nothing to do'}`);
    });
  });

const keys = program.command('keys').description('what the keys of ENCRYPTION_KEYS are used for');

command(
  'rotate',
  'put every stored secret under the newest key, while everything runs; exits 1 when not all are',
  keys,
).action(async (options: InstallationOptions) => {
  process.exitCode = (await rotateKeys(options)) ? 0 : 1;
});

command('status', 'print how many secrets are under which key; exits 1 when not all are under the newest', keys).action(
  async (options: InstallationOptions) => {
    process.exitCode = (await keyStatus(options)) ? 0 : 1;
  },
);

program
  .command('generate-key')
  .description('print a new entry for ENCRYPTION_KEYS')
  .action(() => console.log(`k${Date.now().toString(36)}:${randomToken()}`));

await run(async () => {
  await program.parseAsync();
});
