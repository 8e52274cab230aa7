import { startTestSystem } from '../../setup/index.js';
import { type Figure, atMost, exactly, quantile } from './figure.js';

const TURNS = 5;

/** A preview of 50 messages, with every call to Google taking a tenth of a second. */
export async function measurePreview(): Promise<Figure[]> {
  const account = 'fifty@studio.example';
  const system = await startTestSystem({
    sandbox: [
      '--mailbox',
      'empty',
      '--account',
      account,
      '--synthetic',
      '50',
      '--quota',
      'default',
      '--latency-ms',
      '100',
    ],
  });
  try {
    const user = await system.signIn();
    const { google_gmail: integrationId } = await user.connect(['google_gmail'], account);
    const times: number[] = [];
    let total = 0;
    for (let turn = 0; turn < TURNS; turn++) {
      const begun = performance.now();
      const { previewSync } = await user.ask<{ previewSync: { preview: { totalItems: number } } }>(
        `mutation ($id: ID!) { previewSync(input: { integrationId: $id }) { preview { totalItems sampledItems people { address } sample { title } } } }`,
        { id: integrationId },
      );
      times.push((performance.now() - begun) / 1000);
      total = previewSync.preview.totalItems;
    }
    return [
      exactly('messages previewed', total, 50),
      atMost(`a preview of 50 messages at 100 ms a call (worst of ${TURNS})`, quantile(times, 1), 1.5, 's', 2),
    ];
  } finally {
    await system.stop();
  }
}
