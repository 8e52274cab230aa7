import { describe, expect, it } from '@jest/globals';
import { sampleMailbox } from '../../../../apps/google-sandbox/sample/mailbox.js';
import { messageResource } from '../../../../apps/google-sandbox/gmail/message-resource.js';
import { MailboxReader } from '../../../integrations/providers/files/reading/mailbox-reader.js';
import type { RawPayload } from '../../../integrations/index.js';
import { gmailMapper } from '../gmail/gmail-message.js';
import type { MappingResult, RawItem } from '../mapper.js';
import { mimeMapper } from './mime-message.js';

const OWN = 'you@studio.example';
const context = { ownAddresses: new Set([OWN]), now: new Date('2026-11-20T00:00:00Z') };
const item = (payload: string, occurredAt: Date | null): RawItem => ({
  rawEventId: 'raw',
  integrationId: 'integration',
  batchId: 'batch',
  source: 'source',
  sourceId: 'id',
  occurredAt,
  payload: payload as RawPayload,
});

function fromFile(raw: Buffer): MappingResult {
  const reader = new MailboxReader('eml');
  const [staged] = [...reader.push(raw), ...reader.end()];
  return mimeMapper.map(item(staged?.payload ?? 'null', staged?.occurredAt ?? null), context);
}

const interactionOf = (result: MappingResult) => (result.ok ? result.mapped.interactions[0]! : null);

describe('mimeMapper', () => {
  it('makes of a message what the Gmail mapper makes of it', () => {
    const { seeds } = sampleMailbox({ email: OWN, name: 'Robin Sample', anchor: Date.UTC(2026, 10, 1), seed: 1 });
    expect(seeds.length).toBeGreaterThan(1_000);
    let compared = 0;
    for (const seed of seeds.filter((_, index) => index % 3 === 0)) {
      const mapped = interactionOf(fromFile(seed.raw.read()));
      const resource = messageResource(
        { ...seed, threadId: seed.id, historyId: 1, sizeEstimate: seed.size },
        { format: 'full', metadataHeaders: [] },
      );
      const gmail = interactionOf(gmailMapper.map(item(JSON.stringify(resource), null), context));
      // Of a bounce the file tells more than Gmail's rendering: who was not reached, and the returned message's subject.
      if (!mapped || !gmail || gmail.automatedReason === 'bounce') continue;
      compared += 1;
      const same = ({
        subject,
        body,
        bodyFull,
        messageId,
        automatedReason,
        participants,
        attachments,
      }: typeof gmail) => ({
        subject,
        body,
        bodyFull,
        messageId,
        automatedReason,
        participants,
        attachments: attachments.map(({ name, mimeType }) => ({
          name: name.replace(/^(?:noname|unnamed)$/, ''),
          mimeType,
        })),
      });
      expect(same(mapped)).toEqual(same(gmail));
    }
    expect(compared).toBeGreaterThan(300);
  });

  it('keeps the size of what was dropped, and names a nested message', () => {
    const parts = [
      'Content-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nGr=FC=DFe',
      'Content-Type: application/pdf; name="=?utf-8?Q?Gr=C3=BCn.pdf?="\r\nContent-Transfer-Encoding: base64\r\n\r\nQUJD',
      'Content-Type: message/rfc822\r\n\r\nSubject: Inner\r\n\r\nNot the text',
    ];
    const raw = `From: a@x.example\r\nDate: Mon, 2 Mar 2026 10:00:00 +0000\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n${parts
      .map((part) => `--b\r\n${part}\r\n`)
      .join('')}--b--\r\n`;
    expect(interactionOf(fromFile(Buffer.from(raw, 'latin1')))).toMatchObject({
      body: 'Grüße',
      attachments: [
        { name: 'Grün.pdf', mimeType: 'application/pdf', size: 3 },
        { name: 'Inner.eml', mimeType: 'message/rfc822' },
      ],
    });
  });

  it.each(['null', '[]', '{"format":"mime"}', '{"format":"ics","message":"x"}', 'no json'])(
    'is a fault: %s',
    (payload) => {
      expect(mimeMapper.map(item(payload, new Date()), context)).toMatchObject({ ok: false });
    },
  );

  it('is a fault: no date', () => {
    expect(fromFile(Buffer.from('Subject: x\r\n\r\nx'))).toMatchObject({ ok: false, fault: { code: 'no_date' } });
  });
});
