import { randomUUID } from 'node:crypto';
import { asText, asTexts, type JsonObject } from '../core/values.js';

/** A raw message from the short form {from, to, cc, subject, text, html, date, messageId, inReplyTo, references, headers}. */
export function composeMessage(form: JsonObject, now: number): Buffer {
  const date = new Date(asText(form['date']) ?? now);
  const domain = /@([\w.-]+)/.exec(asText(form['from']) ?? '')?.[1] ?? 'studio.example';
  const inReplyTo = asText(form['inReplyTo']);
  const headers: [string, string | undefined][] = [
    ['From', asText(form['from']) ?? 'Somebody <somebody@elsewhere.example>'],
    ['To', asTexts(form['to']).join(', ') || undefined],
    ['Cc', asTexts(form['cc']).join(', ') || undefined],
    ['Subject', asText(form['subject']) ?? ''],
    ['Date', (Number.isNaN(date.getTime()) ? new Date(now) : date).toUTCString().replace('GMT', '+0000')],
    ['Message-ID', asText(form['messageId']) ?? `<${randomUUID()}@${domain}>`],
    ['In-Reply-To', inReplyTo],
    ['References', asText(form['references']) ?? inReplyTo],
    ['MIME-Version', '1.0'],
    ...extraHeaders(form['headers']),
    ['Content-Type', form['html'] === undefined ? 'text/plain; charset=utf-8' : 'text/html; charset=utf-8'],
    ['Content-Transfer-Encoding', '8bit'],
  ];
  const lines = headers.flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}: ${value.replace(/[\r\n]+/g, ' ')}`],
  );
  return Buffer.from(`${lines.join('\r\n')}\r\n\r\n${asText(form['html']) ?? asText(form['text']) ?? ''}`);
}

function extraHeaders(value: unknown): [string, string | undefined][] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).map(([name, text]) => [name, String(text)]);
}
