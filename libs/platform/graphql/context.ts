import DataLoader from 'dataloader';
import type { Request, Response } from 'express';

type Batch<K, V> = (keys: readonly K[]) => Promise<readonly V[]>;

/** What resolvers of one request share. */
export class GraphqlContext {
  private readonly loaders = new Map<unknown, unknown>();

  constructor(
    readonly req: Request,
    readonly res: Response,
  ) {}

  /**
   * The request's dataloader of a kind; made at first use, gone with the request, so nothing is shared between users.
   * @param token identifies the kind (and its arguments, if it has any): the same token gets the same loader
   * @param batch loads values for keys, in the order of the keys
   */
  loader<K, V>(token: unknown, batch: Batch<K, V>): DataLoader<K, V> {
    const known = this.loaders.get(token);
    if (known !== undefined) return known as DataLoader<K, V>;
    const made = new DataLoader<K, V>(async (keys) => [...(await batch(keys))]);
    this.loaders.set(token, made);
    return made;
  }
}
