/** How a person's mail program writes. */
export type MailStyle = 'plain' | 'alternative' | 'html';
export type Language = 'en' | 'de' | 'fr';

export interface Company {
  name: string;
  domain: string;
  trade: 'client' | 'contractor' | 'engineer' | 'supplier' | 'authority' | 'office' | 'investor' | 'private';
  phone: string;
  zone: string;
}

export interface Person {
  name: string;
  first: string;
  email: string;
  title: string;
  company: Company;
  style: MailStyle;
  language: Language;
}

type Row = [name: string, local: string, title: string, style: MailStyle, language: Language];

const BERLIN = 'Europe/Berlin';

function company(
  name: string,
  domain: string,
  trade: Company['trade'],
  phone: string,
  zone: string,
  rows: Row[],
): Person[] {
  const home: Company = { name, domain: `${domain}.example`, trade, phone, zone };
  return rows.map(([person, local, title, style, language]) => ({
    name: person,
    first: person.replace('Dr. ', '').split(' ')[0]!,
    email: `${local}@${home.domain}`,
    title,
    company: home,
    style,
    language,
  }));
}

/** The people of the sample, all invented, at companies that do not exist. */
export const PEOPLE: readonly Person[] = [
  ...company('Havel & Söhne Bau', 'havel-bau', 'contractor', '+49 30 5550 1100', BERLIN, [
    ['Bernd Havel', 'b.havel', 'Managing director', 'html', 'de'],
    ['Katrin Brandt', 'k.brandt', 'Site manager', 'html', 'de'],
    ['Mirko Novak', 'm.novak', 'Foreman', 'plain', 'en'],
    ['Sabine Teichert', 's.teichert', 'Estimating', 'html', 'de'],
    ['Okan Demir', 'o.demir', 'Drywall and fit-out', 'plain', 'en'],
  ]),
  ...company('Krume Bakery', 'krume', 'client', '+49 30 5550 2020', BERLIN, [
    ['Lena Albrecht', 'lena', 'Founder', 'alternative', 'en'],
    ['Tom Richter', 'tom', 'Operations', 'alternative', 'en'],
    ['Yusra Haddad', 'yusra', 'Head baker', 'plain', 'en'],
    ['Finn Carstens', 'finn', 'Shop manager, Nordufer', 'alternative', 'en'],
  ]),
  ...company('Meridian Hotels', 'meridian-hotels', 'client', '+49 40 5550 3300', BERLIN, [
    ['Charlotte Duval', 'charlotte.duval', 'Director of Design', 'html', 'en'],
    ['Anders Nyström', 'anders.nystrom', 'Development Manager', 'html', 'en'],
    ['Priya Raman', 'priya.raman', 'Procurement', 'html', 'en'],
    ['Gregor Falk', 'gregor.falk', 'General Manager, Harbour House', 'html', 'de'],
    ['Beatriz Coelho', 'beatriz.coelho', 'Brand', 'alternative', 'en'],
  ]),
  ...company('Bezirksamt Nordufer', 'nordufer', 'authority', '+49 30 5550 9000', BERLIN, [
    ['Monika Schütze', 'monika.schuetze', 'Bauaufsicht', 'plain', 'de'],
    ['Dieter Kamp', 'dieter.kamp', 'Denkmalschutz', 'plain', 'de'],
    ['Heike Ostermann', 'heike.ostermann', 'Kita-Eigenbetrieb', 'html', 'de'],
  ]),
  ...company('Lumen Lichtplanung', 'lumen-licht', 'engineer', '+49 341 5550 440', BERLIN, [
    ['Jakob Stern', 'jakob', 'Lighting designer', 'alternative', 'en'],
    ['Mina Farahani', 'mina', 'Lighting designer', 'alternative', 'en'],
    ['Claas Petersen', 'claas', 'Controls', 'plain', 'en'],
    ['Rosa Weidner', 'office', 'Office', 'alternative', 'de'],
  ]),
  ...company('Tragwerk Ost', 'tragwerk-ost', 'engineer', '+49 351 5550 610', BERLIN, [
    ['Dr. Ulrich Zander', 'zander', 'Structural engineer', 'plain', 'de'],
    ['Agnieszka Wójcik', 'wojcik', 'Structural engineer', 'plain', 'en'],
    ['Henrik Lohse', 'lohse', 'Draughtsman', 'plain', 'en'],
    ['Nadia Boateng', 'boateng', 'Fire safety', 'alternative', 'en'],
    ['Emil Krause', 'krause', 'Building physics', 'plain', 'en'],
  ]),
  ...company('Fjordglass', 'fjordglass', 'supplier', '+47 5555 0170', 'Europe/Oslo', [
    ['Sigrid Haugen', 'sigrid.haugen', 'Key accounts', 'html', 'en'],
    ['Lars Bøe', 'lars.boe', 'Technical sales', 'html', 'en'],
    ['Øystein Dahl', 'oystein.dahl', 'Logistics', 'html', 'en'],
    ['Marit Solberg', 'marit.solberg', 'Invoicing', 'html', 'en'],
  ]),
  ...company('Saltmarsh Capital', 'saltmarsh', 'investor', '+44 20 5550 7788', 'Europe/London', [
    ['Oliver Pembroke', 'opembroke', 'Partner', 'html', 'en'],
    ['Harriet Lowe', 'hlowe', 'Asset manager', 'html', 'en'],
    ['Dev Chaudhary', 'dchaudhary', 'Analyst', 'html', 'en'],
    ['Gemma Stone', 'gstone', 'Executive assistant', 'html', 'en'],
    ['Rupert Ainsley', 'rainsley', 'Legal', 'html', 'en'],
  ]),
  ...company('Blue Heron Foundation', 'blueheron', 'client', '+1 212 555 0142', 'America/New_York', [
    ['Eleanor Whitfield', 'ewhitfield', 'Executive director', 'alternative', 'en'],
    ['Marcus Bell', 'mbell', 'Exhibitions', 'alternative', 'en'],
    ['Grace Okonkwo', 'gokonkwo', 'Registrar', 'alternative', 'en'],
    ['Daniel Reyes', 'dreyes', 'Facilities', 'plain', 'en'],
    ['Sofia Marchetti', 'smarchetti', 'Development', 'alternative', 'en'],
  ]),
  ...company('Ateliers Roussel', 'ateliers-roussel', 'supplier', '+33 4 55 50 12 34', 'Europe/Paris', [
    ['Élodie Roussel', 'elodie', 'Direction', 'alternative', 'fr'],
    ['Benoît Garnier', 'benoit', 'Workshop', 'plain', 'fr'],
    ['Camille Fontaine', 'camille', 'Orders', 'alternative', 'en'],
    ['Hugo Lemaire', 'hugo', 'Drawings', 'alternative', 'en'],
  ]),
  ...company('Kontor Hansen', 'kontor-hansen', 'office', '+49 30 5550 8118', BERLIN, [
    ['Inga Hansen', 'inga.hansen', 'Tax adviser', 'html', 'de'],
    ['Volker Jahn', 'volker.jahn', 'Payroll', 'html', 'de'],
    ['Petra Lindner', 'petra.lindner', 'Bookkeeping', 'html', 'de'],
  ]),
  ...company('Raster Print', 'raster-print', 'office', '+49 30 5550 6262', BERLIN, [
    ['Nele Winter', 'nele', 'Orders', 'alternative', 'en'],
    ['Samir Aziz', 'samir', 'Prepress', 'plain', 'en'],
    ['Gundula Pape', 'gundula', 'Dispatch', 'plain', 'de'],
  ]),
  ...company('', 'postfach', 'private', '', BERLIN, [
    ['Wiebke Andersen', 'wiebke.andersen', '', 'alternative', 'en'],
    ['Ole Andersen', 'ole.andersen', '', 'plain', 'en'],
    ['Ruth Feldmann', 'ruth.feldmann', '', 'plain', 'de'],
    ['Matteo Conti', 'matteo.conti', '', 'alternative', 'en'],
    ['Hannah Yoo', 'hannah.yoo', '', 'alternative', 'en'],
  ]),
];

const STUDIO: Row[] = [
  ['Jonas Wendt', 'jonas', 'Architect', 'plain', 'en'],
  ['Aylin Kaya', 'aylin', 'Architect', 'alternative', 'en'],
  ['Théo Marchand', 'theo', 'Interior designer', 'alternative', 'en'],
  ['Ines Okafor', 'ines', 'Project lead', 'plain', 'en'],
  ['Piotr Zieliński', 'piotr', 'Model making', 'plain', 'en'],
];

/** Colleagues share the account's domain. */
export function colleagues(domain: string): Person[] {
  const studio = company('Studio', 'studio', 'office', '+49 30 5550 4711', BERLIN, STUDIO);
  return studio.map((person) => ({
    ...person,
    email: `${person.email.split('@')[0]!}@${domain}`,
    company: { ...person.company, domain },
  }));
}

/** A person by address; throws when the cast lacks them (a mistake in the sample). */
export function personByEmail(email: string): Person {
  const person = PEOPLE.find((candidate) => candidate.email === email);
  if (!person) throw new Error(`the sample has no ${email}`);
  return person;
}
