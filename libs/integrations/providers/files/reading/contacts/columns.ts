/** What a column of a table of contacts holds. */
export type ColumnRole =
  'full' | 'given' | 'middle' | 'family' | 'email' | 'phone' | 'company' | 'title' | 'tags' | 'reckoned';

type Rule = readonly [role: ColumnRole | 'name' | 'honorific' | null, words: RegExp];

/**
 * Names of columns as Google, Outlook, Apple, LinkedIn and plain exports write them, in several languages; without accents,
 * digits and signs. The first rule that fits counts.
 */
const RULES: readonly Rule[] = [
  // What our own export adds: it is reckoned, and says nothing of the person.
  ['reckoned', /^(?:first contact|last contact|interactions|strength)$/],
  [null, /.(?: type| label| typ| etikett)$|\b(?:yomi|phonetic|lautschrift)\b/],
  [null, /mail.* (?:display name|angezeigter name)|\b(?:fax|telefax|pager|isdn|telex|tty|callback|radio)\b/],
  [null, /\b(?:assistant|assistent\w*|manager|spouse|referred)\b/],
  ['email', /^(?:\p{L}+ )?e ?mail\p{L}*(?: \p{L}+){0,2}$|^mail(?: adresse?| address)?$/u],
  ['email', /^(?:correo(?: electronico)?|courriel|(?:indirizzo )?posta elettronica|adresse electronique|addresses)$/],
  [
    'phone',
    /\b(?:phones?|tel|telephones?|telefon\w*|telefoon\w*|mobile|mobil|mobilnummer|handy\w*|cell|cellulare|celular|portable|movil|rufnummer|gsm)\b/,
  ],
  ['phone', /^(?:mobil|handy)(?:telefon|nummer)$/],
  [
    'company',
    /^(?:company|organi[sz]ation|firma|unternehmen|societe|entreprise|empresa|azienda|societa|bedrijf|organisatie|organi[sz]acion|organi[sz]acao)(?: name)?$/,
  ],
  [
    'title',
    /^(?:job ?title|(?:organi[sz]ation|company) title|position|role|funktion|stellung|berufsbezeichnung|fonction|poste|cargo|puesto|qualifica|ruolo|functie)$/,
  ],
  ['honorific', /^(?:title|titel|titre|titulo|titolo)$/],
  ['given', /^(?:first ?name|given ?name|forename|vorname|prenom|nombre de pila|voornaam)$/],
  ['middle', /^(?:middle ?name|additional name|weitere vornamen|zweiter vorname)$/],
  ['family', /^(?:last ?name|family ?name|surname|nachname|familienname|nom de famille|apellidos?|cognome)$/],
  ['family', /^(?:achternaam|sobrenome|apelido)$/],
  ['full', /^(?:full ?name|display ?name|contact(?: name)?|kontakt|file as|anzeigename|angezeigter name)$/],
  ['full', /^(?:vollstandiger name|nom complet|nombre completo|nome completo|volledige naam)$/],
  ['name', /^(?:name|nom|nombre|nome|naam)$/],
  ['tags', /^(?:tags?|labels|categor(?:y|ies)|kategorien?|group membership|groups?|gruppen?|gruppenmitgliedschaft)$/],
  ['tags', /^(?:schlagworter?|etiquetas|etiquettes|libelles|categories|categorias|categorie)$/],
];

const LONGEST_NAME = 100;

/**
 * Tells what the columns of a table hold. "Name" is the whole name, or what is missing of it; "Title" is the job, unless
 * there is a column for that.
 * @param header names of the columns
 * @returns a role for each column; null for one that is kept and not understood
 */
export function rolesOf(header: readonly string[]): (ColumnRole | null)[] {
  const found = header.map(ruleFor);
  const has = (role: ColumnRole): boolean => found.includes(role);
  const name = has('given') && !has('family') ? 'family' : has('family') && !has('given') ? 'given' : 'full';
  const isJob = !has('title') && !has('given');
  return found.map((role) => {
    if (role === 'name') return name;
    if (role === 'honorific') return isJob ? 'title' : null;
    return role;
  });
}

/** Whether a row of a table names columns of contacts: enough of them to tell who somebody is. */
export function isHeader(roles: readonly (ColumnRole | null)[]): boolean {
  const has = (role: ColumnRole): boolean => roles.includes(role);
  if (roles.length < 2) return false;
  return has('email') || (has('given') && has('family')) || (has('full') && (has('phone') || has('company')));
}

function ruleFor(name: string): Rule[0] {
  const plain = name
    .slice(0, LONGEST_NAME)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}]+/gu, ' ')
    .trim();
  return RULES.find(([, words]) => words.test(plain))?.[0] ?? null;
}
