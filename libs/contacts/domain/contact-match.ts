/** A part of a text, in UTF-16 units. */
export interface TextRange {
  start: number;
  length: number;
}

/** Why a search found a contact. */
export interface ContactMatch {
  field: 'name' | 'email' | 'phone' | 'company';
  text: string;
  highlights: TextRange[];
  /** Nothing is written like that; this is almost it. */
  approximate: boolean;
}

/** What of a contact is searched. */
export interface Searched {
  name: string;
  emails: readonly string[];
  phone: string | null;
  company: string | null;
}
