const TAKEOUT_NAMES: Readonly<Record<string, string>> = {
  INBOX: 'Inbox',
  SENT: 'Sent',
  DRAFT: 'Draft',
  TRASH: 'Trash',
  SPAM: 'Spam',
  UNREAD: 'Unread',
  STARRED: 'Starred',
  IMPORTANT: 'Important',
  CHAT: 'Chat',
};

export interface TakeoutMessage {
  raw: Buffer;
  /** Milliseconds since 1970. */
  date: number;
  /** Names of labels. */
  labels: readonly string[];
  /** As the API names it, in hexadecimal digits. */
  threadId?: string;
}

/** A mailbox as Takeout exports it: mboxrd, with labels and thread before each message's own headers. */
export function takeoutMbox(messages: readonly TakeoutMessage[]): Buffer {
  return Buffer.concat(
    messages.flatMap((message, index) => [Buffer.from(headOf(message, index)), bodyOf(message.raw)]),
  );
}

function headOf({ date, labels, threadId }: TakeoutMessage, index: number): string {
  const names = labels.map((label) => TAKEOUT_NAMES[label] ?? label);
  const list = names.map((name) => (name.includes(',') ? `"${name}"` : name)).join(',');
  const thread = threadId === undefined ? '' : `X-GM-THRID: ${BigInt(`0x${threadId}`)}\r\n`;
  return `From ${1_700_000_000_000 + index}@xxx ${asctime(date)}\r\n${thread}X-Gmail-Labels: ${list}\r\n`;
}

/** Quoted where a line begins with "From ", and with an empty line behind it. */
function bodyOf(raw: Buffer): Buffer {
  const text = raw.toString('latin1').replace(/^From [^\n]*\n/, '');
  const quoted = text.replace(/^(>*From )/gm, '>$1');
  return Buffer.from(`${quoted}${quoted.endsWith('\n') ? '' : '\r\n'}\r\n`, 'latin1');
}

function asctime(date: number): string {
  const [day, number, month, year, time] = new Date(date).toUTCString().replace(',', '').split(' ');
  return `${day} ${month} ${number} ${time} +0000 ${year}`;
}
