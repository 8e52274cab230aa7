import { Inject } from '@nestjs/common';
import type { z } from 'zod';

/** One environment variable: how it is read and checked, and why it exists. */
export interface Variable<T extends z.ZodType = z.ZodType> {
  schema: T;
  reason: string;
  /** A secret is never printed, and has no value in `.env.example`. */
  secret: boolean;
  /** Names this installation itself: a URL in it opens no way out. */
  own?: true;
}

type Variables = Record<string, Variable>;

/** A module's variables, declared once; the token under which their values are injected. */
export interface ConfigSection<V extends Variables = Variables> {
  name: string;
  token: symbol;
  variables: V;
}

/** The values of a section, by the variables' own names. */
export type ConfigOf<S> =
  S extends ConfigSection<infer V>
    ? { readonly [K in keyof V]: V[K] extends Variable<infer T> ? z.output<T> : never }
    : never;

/**
 * Declares one variable.
 * @param schema turns the raw text into the value; has the default, if there is one
 * @param reason one sentence: what it does and why one would change it
 */
export function variable<T extends z.ZodType>(schema: T, reason: string): Variable<T> {
  return { schema, reason, secret: false };
}

/** Declares a variable whose value must never be shown. */
export function secretVariable<T extends z.ZodType>(schema: T, reason: string): Variable<T> {
  return { schema, reason, secret: true };
}

/** Declares a variable whose value names this installation itself, such as the URL that others reach it at. */
export function ownVariable<T extends z.ZodType>(schema: T, reason: string): Variable<T> {
  return { schema, reason, secret: false, own: true };
}

/** Declares a module's section of the configuration. */
export function defineConfig<V extends Variables>(name: string, variables: V): ConfigSection<V> {
  return { name, token: Symbol(`config:${name}`), variables };
}

/** Injects the values of a section: `@InjectConfig(authConfig) config: ConfigOf<typeof authConfig>`. */
export const InjectConfig = (section: ConfigSection): ParameterDecorator => Inject(section.token);
