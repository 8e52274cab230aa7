type Raw = Record<string, unknown>;

/** Reads the named text parameters of an address; what is missing or no text is left out. */
export function textParams<Name extends string>(...names: Name[]): (raw: Raw) => Partial<Record<Name, string>> {
  return (raw) => {
    const read: Partial<Record<Name, string>> = {};
    for (const name of names) {
      const value = raw[name];
      if (typeof value === 'string' && value !== '') read[name] = value;
      else if (typeof value === 'number' || typeof value === 'boolean') read[name] = String(value);
    }
    return read;
  };
}
