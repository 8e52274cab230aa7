import { approveAll, finishedBatch } from '../../setup/index.js';
import type { FaultRow } from '../fault-row.js';
import { inWorld, seconds } from '../world.js';

const POISON = [
  // A header section that never ends, a part tree that never closes, a NUL in the subject.
  `From: a@b.example\r\nSubject: ${'x'.repeat(200_000)}\r\n\r\nbody`,
  `From: a@b.example\r\nContent-Type: multipart/mixed; boundary=a\r\n\r\n${'--a\r\nContent-Type: multipart/mixed; boundary=a\r\n\r\n'.repeat(500)}`,
  'From: a@b.example\r\nSubject: nul \u0000 inside\r\n\r\nbody \u0000 too',
  `From: ${'a@b.example, '.repeat(5_000)}\r\nTo: ${'"'.repeat(9_999)}\r\n\r\nbody`,
];

export const f19: FaultRow = {
  id: 'F19',
  title: 'poison among the messages',
  run: (run) =>
    inWorld(run, {}, async (world) => {
      const resident = await world.resident(60);
      for (const raw of POISON)
        await world.system.sandbox.admin('POST', `/accounts/${encodeURIComponent(resident.email)}/messages`, {
          rawBase64: Buffer.from(raw, 'latin1').toString('base64'),
          labels: ['INBOX'],
        });
      const { batchId } = await approveAll(resident.user, resident.integrationId);
      const recoverySeconds = await seconds(async () => {
        const { ledger, state } = await finishedBatch(resident.user, batchId);
        world.expect(state.startsWith('COMPLETED'), `the batch ended ${state}`);
        world.expect(
          ledger.complete && ledger.stored >= 60,
          `the neighbours did not finish: ${JSON.stringify(ledger)}`,
        );
      });
      return { runs: POISON.length, recoverySeconds };
    }),
};
