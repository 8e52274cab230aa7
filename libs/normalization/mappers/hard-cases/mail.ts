/** A header's value; two where Gmail shows it other than it was sent: Gmail decodes words and reads bytes as text. */
export type Value = string | { sent: string | Buffer; gmail: string };

/** A part of a message, as a test describes it. */
export interface PartDescription {
  /** Content-Type with its parameters. */
  type: string;
  headers?: Record<string, string>;
  /** The content; bytes for what is not UTF-8, with what Gmail makes of them. */
  text?: string | { sent: Buffer; gmail: string };
  parts?: PartDescription[];
  filename?: string;
  /** Whether Gmail keeps the content apart, to be fetched. */
  apart?: boolean;
}

export interface MailDescription {
  /** Fields in their order; a name may come twice. */
  headers: readonly (readonly [name: string, value: Value])[];
  body?: PartDescription;
}

const BOUNDARY = 'boundary-of-part';

/** The message as it travels. */
export function rawMail({ headers, body = { type: 'text/plain', text: 'Text' } }: MailDescription): Buffer {
  const fields = headers.map(([name, value]) => {
    const sent = typeof value === 'string' ? value : value.sent;
    return Buffer.concat([Buffer.from(`${name}: `), Buffer.from(sent as string), Buffer.from('\r\n')]);
  });
  return Buffer.concat([...fields, rawPart(body, '1')]);
}

function rawPart(part: PartDescription, path: string): Buffer {
  const boundary = `${BOUNDARY}-${path}`;
  const type = part.type.startsWith('multipart/') ? `${part.type}; boundary="${boundary}"` : part.type;
  const headers = Object.entries({ 'Content-Type': type, ...part.headers }).map(([name, value]) => `${name}: ${value}`);
  const content: Buffer[] = [Buffer.from(`${headers.join('\r\n')}\r\n\r\n`)];
  const { text } = part;
  if (text !== undefined) content.push(typeof text === 'string' ? Buffer.from(text) : text.sent);
  if (part.type.startsWith('message/')) content.push(...(part.parts ?? []).map((child) => rawPart(child, `${path}.m`)));
  else
    for (const [index, child] of (part.parts ?? []).entries())
      content.push(Buffer.from(`\r\n--${boundary}\r\n`), rawPart(child, `${path}.${index}`));
  if (part.type.startsWith('multipart/')) content.push(Buffer.from(`\r\n--${boundary}--\r\n`));
  return Buffer.concat(content);
}

/** The message as Gmail's API shows it. */
export function gmailResource(
  { headers, body = { type: 'text/plain', text: 'Text' } }: MailDescription,
  at: Date,
): object {
  const shown = headers.map(([name, value]) => ({ name, value: typeof value === 'string' ? value : value.gmail }));
  const payload = gmailPart(body);
  return {
    id: 'id',
    threadId: 'thread',
    labelIds: [],
    snippet: '',
    internalDate: String(at.getTime()),
    payload: { ...payload, headers: [...shown, ...payload.headers] },
  };
}

function gmailPart(part: PartDescription): { headers: { name: string; value: string }[] } & Record<string, unknown> {
  const content = Buffer.from(typeof part.text === 'string' ? part.text : (part.text?.gmail ?? ''));
  const body = part.apart ? { attachmentId: 'apart' } : { data: content.toString('base64url') };
  return {
    mimeType: part.type.split(';')[0],
    filename: part.filename ?? '',
    headers: Object.entries({ 'Content-Type': part.type, ...part.headers }).map(([name, value]) => ({ name, value })),
    body: part.parts ? { size: 0 } : { size: content.length, ...body },
    ...(part.parts ? { parts: part.parts.map(gmailPart) } : {}),
  };
}
