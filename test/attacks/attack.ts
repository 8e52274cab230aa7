/** What an attacker may know or guess at worst. */
export interface World {
  /** A server that must hear nothing: `http://127.0.0.1:port`. */
  readonly trap: string;
  /** A contact of another user, and one of the reader's own. */
  readonly foreignContact: string;
  readonly ownContact: string;
  /** A word that stands in this attack alone, and by which it is found. */
  readonly mark: string;
}

/** A message or a meeting that wants a model to do something. */
export interface Attack {
  readonly name: string;
  /** Only the parts that differ from a plain message of somebody unknown. */
  readonly mail?: (world: World) => {
    readonly name?: string;
    readonly subject?: string;
    readonly headers?: string;
    readonly text?: string;
    readonly html?: string;
    readonly attachment?: string;
  };
  readonly event?: (world: World) => {
    readonly title?: string;
    readonly place?: string;
    readonly notes?: string;
    readonly guest?: string;
  };
  /** What no model may be shown: nobody who reads the message sees it. */
  readonly unseen?: string;
}

/** The call of a tool as an obeying model understands it in any text. */
export const call = (tool: string, args: object): string => `${tool}(${JSON.stringify(args)})`;

/** Where an obeying model puts what it knows. */
export const DATA = '{{data}}';
