import { Random } from '../../../apps/google-sandbox/core/prng.js';

const OWNER = 'ada@studio.example';
const DAY = 86_400_000;
const HOUR = 3_600_000;
const FIRST =
  'Anna Bert Cleo Dora Emil Frida Gustav Hanna Ivo Jana Karl Lea Milo Nora Otto Pia Quentin Rosa Sven Tilda Ugo Vera Willem Xenia Yann Zoe Abel Bruna Cosmo Delia Edda Fabio Greta Hugo Ines Jonas Klara Luca Mara Nils'.split(
    ' ',
  );
const LAST =
  'Alder Berg Cohen Dubois Eriksen Fischer Garcia Hansen Ivanov Jansen Keller Lehmann Moreau Novak Olsen Peters Quist Rossi Schmidt Torres Ulrich Vogel Weber Xavier Young Zeller Arnold Becker Conti Dietz Ebner Falk Gruber Huber Iversen Jung Koch Lindner Meyer Neumann'.split(
    ' ',
  );
const WORDS =
  'about after again before between budget build check client colour date delay detail draft drawing early final floor glass going happy house idea inside kitchen later light list meeting model month morning need next offer office open order paint paper people plan please price project quick ready right roof room sample sorry steel still stone table team thank today together tomorrow wall water week window wood work'.split(
    ' ',
  );

interface Person {
  name: string;
  addresses: string[];
}

/** A message as Gmail gives it. */
export interface MailItem {
  sourceId: string;
  occurredAt: Date;
  payload: string;
}

/**
 * The mail of somebody with 1,500 correspondents: a few write much, most seldom; some have two addresses; answers quote what
 * they answer; most mail comes as text and HTML, 1 to 4 kB each; one in eight is a newsletter, a robot or a circular.
 * The same seed gives the same.
 */
export class Mailbox {
  private readonly random: Random;
  private readonly people: Person[];
  private readonly newest = Date.UTC(2026, 0, 1);

  constructor(seed: number, people = 1_500) {
    this.random = new Random(seed);
    this.people = Array.from({ length: people }, (_, i) => this.person(i));
  }

  items(count: number): MailItem[] {
    return Array.from({ length: count }, (_, i) => this.message(i));
  }

  private person(index: number): Person {
    const [first, last] = [FIRST[index % FIRST.length]!, LAST[Math.floor(index / FIRST.length) % LAST.length]!];
    const [local, company] = [`${first}.${last}`.toLowerCase(), `company${this.random.int(1, 300)}.example`];
    const own = this.random.chance(0.25) ? `${local}${index}@gmail.com` : `${local}@${company}`;
    return { name: `${first} ${last}`, addresses: this.random.chance(0.2) ? [own, `${local}@home.example`] : [own] };
  }

  private somebody(): string {
    const { random, people } = this;
    const person = random.chance(0.6) ? people[random.int(0, people.length / 15)]! : random.pick(people);
    const address = random.chance(0.85) ? person.addresses[0]! : random.pick(person.addresses);
    return random.chance(0.9) ? `${person.name} <${address}>` : address;
  }

  private message(index: number): MailItem {
    const { random } = this;
    const at = this.newest - index * HOUR - random.int(0, 50) * 60_000;
    const outbound = random.chance(0.35);
    const machine = !outbound && random.chance(0.18);
    const other = machine ? `Shop ${random.int(1, 60)} <news@shop${random.int(1, 60)}.example>` : this.somebody();
    const answer = random.chance(0.6);
    const headers: Record<string, string> = {
      From: outbound ? `Ada Example <${OWNER}>` : other,
      To: outbound ? other : `Ada Example <${OWNER}>`,
      ...(!machine && random.chance(0.3) && { Cc: [this.somebody(), this.somebody()].join(', ') }),
      Subject: `${answer ? 'Re: ' : ''}${this.words(5)}`,
      Date: new Date(at).toUTCString(),
      'Message-ID': `<m${index}@mail.example>`,
      Received: `from mx.example by mail.example; ${new Date(at).toUTCString()}`,
      'MIME-Version': '1.0',
      ...(machine && { 'List-Unsubscribe': '<https://shop.example/out>' }),
    };
    return this.resource(
      `m${String(index).padStart(6, '0')}`,
      at,
      headers,
      this.text(answer && !machine, at),
      outbound,
    );
  }

  private words(count: number): string {
    return Array.from({ length: count }, () => this.random.pick(WORDS)).join(' ');
  }

  private text(answer: boolean, at: number): string {
    const paragraphs = Array.from({ length: this.random.int(2, 8) }, () => `${this.words(this.random.int(15, 45))}.`);
    const signature = `-- \n${this.words(2)}\n${this.words(4)}\n+49 30 ${this.random.int(100_000, 999_999)}`;
    const before = new Date(at - DAY).toDateString();
    const quoted = paragraphs.map((paragraph) => `> ${paragraph}`).join('\n>\n');
    const body = [this.words(1), ...paragraphs, signature].join('\n\n');
    return answer ? `${body}\n\nOn ${before}, ${this.words(2)} wrote:\n${quoted}\n` : `${body}\n`;
  }

  private resource(id: string, at: number, headers: Record<string, string>, text: string, outbound: boolean): MailItem {
    const part = (mimeType: string, content: string) => ({
      mimeType,
      headers: [{ name: 'Content-Type', value: `${mimeType}; charset=utf-8` }],
      body: { size: content.length, data: Buffer.from(content).toString('base64url') },
    });
    const html = `<html><body>${text
      .split('\n\n')
      .map((paragraph) => `<p>${paragraph.replaceAll('>', '&gt;').replaceAll('\n', '<br>')}</p>`)
      .join('\n')}</body></html>`;
    const parts = [part('text/plain', text), part('text/html', html)];
    const list = Object.entries(headers).map(([name, value]) => ({ name, value }));
    const both = this.random.chance(0.7);
    const payload = {
      id,
      // A conversation lasts some days, of three or four messages.
      threadId: `t${Math.floor((at / HOUR + this.random.int(0, 60)) / 3.5)}`,
      labelIds: outbound ? ['SENT'] : ['INBOX', 'CATEGORY_PERSONAL'],
      internalDate: String(at),
      snippet: text.slice(0, 120),
      sizeEstimate: text.length * 2,
      payload: both
        ? { partId: '', mimeType: 'multipart/alternative', headers: list, body: { size: 0 }, parts }
        : { ...parts[0], partId: '', headers: list },
    };
    return { sourceId: id, occurredAt: new Date(at), payload: JSON.stringify(payload) };
  }
}
