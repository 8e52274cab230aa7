import { describe, expect, it } from '@jest/globals';
import type { StagedItem } from '../../domain/staged-item.js';
import { sniff } from '../sniff.js';
import { ContactsReader } from './contacts-reader.js';
import type { ContactCell } from './row-item.js';

function read(content: string | Buffer, step = Infinity): StagedItem[] {
  const reader = new ContactsReader();
  const bytes = Buffer.from(content as string);
  const items: StagedItem[] = [];
  for (let at = 0; at < bytes.length; at += step) items.push(...reader.push(bytes.subarray(at, at + step)));
  return [...items, ...reader.end()];
}

const cellsOf = (item: StagedItem | undefined): ContactCell[] =>
  (JSON.parse(item?.payload ?? '{"cells":[]}') as { cells: ContactCell[] }).cells;
const said = (item: StagedItem | undefined) =>
  Object.fromEntries(cellsOf(item).flatMap(([role, , text]) => (role ? [[role, text]] : [])));

const GOOGLE =
  'First Name,Middle Name,Last Name,Nickname,Organization Name,Organization Title,Birthday,Notes,Labels,E-mail 1 - Label,E-mail 1 - Value,E-mail 2 - Value,Phone 1 - Label,Phone 1 - Value';
const OUTLOOK =
  'Title,First Name,Middle Name,Last Name,Suffix,Company,Job Title,Business Fax,Mobile Phone,Categories,E-mail Address,E-mail Type,E-mail Display Name';

describe('ContactsReader', () => {
  it.each<[string, string, Record<string, string>]>([
    [
      'Google',
      `${GOOGLE}\nAda,,Byron,Countess,Analytical Ltd,Engineer,1815-12-10,Met in London,* myContacts ::: Poets,Work,ada@poets.example,ada@home.example,Mobile,+44 20 1234`,
      { given: 'Ada', family: 'Byron', company: 'Analytical Ltd', title: 'Engineer', tags: '* myContacts ::: Poets' },
    ],
    [
      'an older Google',
      'Name,Given Name,Family Name,Group Membership,E-mail 1 - Type,E-mail 1 - Value,Organization 1 - Name,Organization 1 - Title\nAda Byron,Ada,Byron,* myContacts,*,ada@poets.example,Analytical,Engineer',
      { full: 'Ada Byron', email: 'ada@poets.example', company: 'Analytical', title: 'Engineer' },
    ],
    [
      'Outlook',
      `${OUTLOOK}\nDr.,Ada,,Byron,,Analytical,Engineer,+44 1,+44 2,Poets;Friends,ada@poets.example,SMTP,Ada Byron`,
      { given: 'Ada', family: 'Byron', phone: '+44 2', title: 'Engineer', email: 'ada@poets.example' },
    ],
    [
      'a German Outlook',
      'Anrede;Vorname;Nachname;Firma;Position;Mobiltelefon;Telefon geschäftlich;E-Mail-Adresse;E-Mail-Typ;E-Mail: Angezeigter Name;Kategorien\nFrau;Ada;Byron;Analytik;Ingenieurin;+49 1;+49 2;ada@poets.example;SMTP;Ada;Dichter',
      {
        given: 'Ada',
        family: 'Byron',
        company: 'Analytik',
        title: 'Ingenieurin',
        email: 'ada@poets.example',
        tags: 'Dichter',
      },
    ],
    [
      'French',
      'Prénom,Nom,Adresse e-mail,Téléphone,Société,Fonction\nAda,Byron,ada@poets.example,+33 1,Analytique,Ingénieure',
      {
        given: 'Ada',
        family: 'Byron',
        email: 'ada@poets.example',
        phone: '+33 1',
        company: 'Analytique',
        title: 'Ingénieure',
      },
    ],
    [
      'Spanish',
      'Nombre;Apellidos;Correo electrónico;Teléfono;Empresa;Cargo\nAda;Byron;ada@poets.example;+34 1;Analítica;Ingeniera',
      {
        given: 'Ada',
        family: 'Byron',
        email: 'ada@poets.example',
        phone: '+34 1',
        company: 'Analítica',
        title: 'Ingeniera',
      },
    ],
    [
      'Italian',
      'Nome,Cognome,Indirizzo e-mail,Telefono,Azienda\nAda,Byron,ada@poets.example,+39 1,Analitica',
      { given: 'Ada', family: 'Byron', email: 'ada@poets.example', phone: '+39 1', company: 'Analitica' },
    ],
    [
      'LinkedIn, behind its remarks',
      'Notes:\n"When exporting, some addresses are missing."\n\nFirst Name,Last Name,URL,Email Address,Company,Position,Connected On\nAda,Byron,https://x.example,ada@poets.example,Analytical,Engineer,1 Mar 2026',
      { given: 'Ada', family: 'Byron', email: 'ada@poets.example', company: 'Analytical', title: 'Engineer' },
    ],
    [
      'a spreadsheet with a hint',
      'sep=;\nName;Email;Title\nAda Byron;ada@poets.example;Engineer',
      { full: 'Ada Byron', email: 'ada@poets.example', title: 'Engineer' },
    ],
    ['tabs', 'Name\tE-mail\tPhone\nAda\tada@poets.example\t1', { full: 'Ada', email: 'ada@poets.example', phone: '1' }],
  ])('reads the columns of %s', (_, text, expected) => {
    const items = read(text);
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({ kind: 'contact', error: null, skip: null });
    expect(said(items[0])).toMatchObject(expected);
    expect(sniff(Buffer.from(text))).toBe('csv');
  });

  it('keeps what it does not understand, and nothing of what our own export reckoned', () => {
    const [item] = read('Name,Email,Shoe size,Interactions,Strength\nAda,ada@poets.example,38,12,80');
    expect(cellsOf(item)).toEqual([
      ['full', 'Name', 'Ada'],
      ['email', 'Email', 'ada@poets.example'],
      [null, 'Shoe size', '38'],
    ]);
  });

  it.each<[string, (text: string) => Buffer]>([
    ['UTF-8 with a mark', (text) => Buffer.from(`\uFEFF${text}`)],
    ['UTF-16 with a mark', (text) => Buffer.from(`\uFEFF${text}`, 'utf16le')],
    ['UTF-16 the other way round', (text) => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()],
    ['UTF-16 without a mark', (text) => Buffer.from(text, 'utf16le')],
    ['Windows-1252', (text) => Buffer.from(text, 'latin1')],
  ])('reads %s', (_, encode) => {
    const bytes = encode('Name,Email,Ort\nJürgen Groß,j@x.example,Köln\nZoë,z@x.example,Orléans\n');
    expect(sniff(bytes)).toBe('csv');
    expect(read(bytes).map((item) => said(item).full)).toEqual(['Jürgen Groß', 'Zoë']);
    for (const step of [1, 7, 8192]) expect(read(bytes, step)).toEqual(read(bytes));
  });

  it('gives an unchanged row the same id in whatever file, and a changed one another', () => {
    const [one] = read('Name,Email\nAda,ada@poets.example');
    const [same] = read('sep=;\nEmail;Name;Strength\n"ada@poets.example";"Ada";7'.replace('Email;Name', 'Email;Name'));
    const [other] = read('Name,Email,Phone\nAda,ada@poets.example,1');
    expect(read('Name;Email\r\n"Ada";ada@poets.example\r\n')[0]?.sourceId).toBe(one?.sourceId);
    expect(other?.sourceId).not.toBe(one?.sourceId);
    expect(same?.recipients).toEqual(one?.recipients);
  });

  it('takes off the apostrophe that keeps a spreadsheet from running a cell', () => {
    const [item] = read("Name,Email,Phone\n'=cmd(),ada@poets.example,'+44 20\n");
    expect(said(item)).toMatchObject({ full: '=cmd()', phone: '+44 20' });
  });

  it('names the rows that tell nobody, and passes over empty ones', () => {
    const items = read('Name,Email,Company\nAda,,\n,,\n,nobody,Analytical\n\n,ada@poets.example,\n');
    expect(items.map(({ error }) => error?.message ?? null)).toEqual([
      null,
      'Line 4 of the table: It has no name, no address and no telephone number.',
      null,
    ]);
  });

  it('stays well with hostile tables', () => {
    const nul = read('Name,Email\nA\0d\x07a,ada@poets.example\n');
    expect(said(nul[0])).toMatchObject({ full: 'A d a' });
    const large = read(`Name,Email,Notes\nAda,ada@poets.example,"${'ü'.repeat(500_000)}"\nBo,bo@x.example,\n`);
    expect(large.map((item) => said(item).full)).toEqual(['Ada', 'Bo']);
    expect(large[0]?.payload?.length).toBeLessThan(20_000);
    const wide = read(`Name,Email${',x'.repeat(100_000)}\nAda,ada@poets.example${',y'.repeat(100_000)}\n`);
    expect(cellsOf(wide[0])).toHaveLength(200);
    const open = read('Name,Email\nAda,ada@poets.example\n"Bo,bo@x.example\nCy,cy@x.example\n');
    expect(open.map(({ error }) => error?.code ?? null)).toEqual([null, 'malformed']);
    expect(JSON.stringify(open[1])).not.toContain('bo@x');
    expect(read('Name,Email\n')).toEqual([]);
  });
});

describe('sniff', () => {
  it.each([
    ['a table of something else', 'Name,Price\nApple,3\n'],
    ['a list of words', 'Email\nhello\n'],
    ['prose', 'Dear all, this is a text, with an email, and a name.\nBye\n'],
  ])('does not take %s for contacts', (_, text) => {
    expect(sniff(Buffer.from(text))).toBeNull();
  });

  it('still knows mail', () => {
    expect(sniff(Buffer.from('From: a@x.example\nSubject: Name,Email\n\nx'))).toBe('eml');
  });
});
