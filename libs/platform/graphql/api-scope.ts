import { Extensions } from '@nestjs/graphql';
import { ACCESS, API_SCOPE } from '../http/index.js';

/** Where a declared scope stands in the extensions of a field or a type of the schema. */
const EXTENSION = 'apiScope';

const NAME = 'graphql:resolver_type';
const FIELD = 'graphql:resolve_property';

type Handler = (...args: never[]) => unknown;

/**
 * Which scope an API key needs for one operation or field; on a model class, for whatever is read of that type, by
 * whichever way it is reached. An operation without any is closed to API keys.
 * @param scope e.g. `contacts:read`
 */
export function ApiScope(scope: string): ClassDecorator & MethodDecorator & PropertyDecorator {
  const extend = Extensions({ [EXTENSION]: scope }) as (target: object, name?: string | symbol) => void;
  return (target: object, name?: string | symbol, descriptor?: PropertyDescriptor): void => {
    extend(target, name);
    if (descriptor) Reflect.defineMetadata(API_SCOPE, scope, descriptor.value as Handler);
  };
}

/**
 * On a resolver: its queries and fields need `<area>:read`, its mutations `<area>:write`, but for those that declare a
 * scope themselves, and those of administrators, which no key reaches. Stands above `@Resolver()`.
 */
export function ApiArea(area: string): ClassDecorator {
  return ({ prototype }) => {
    const methods = Object.entries(Object.getOwnPropertyDescriptors(prototype as object));
    for (const [name, descriptor] of methods) {
      const handler: unknown = descriptor.value;
      if (name === 'constructor' || typeof handler !== 'function' || Reflect.hasMetadata(API_SCOPE, handler)) continue;
      if (Reflect.getMetadata(ACCESS, handler) === 'admin') continue;
      const operation: unknown = Reflect.getMetadata(NAME, handler);
      if (operation === undefined && !Reflect.hasMetadata(FIELD, handler)) continue;
      ApiScope(`${area}:${operation === 'Mutation' ? 'write' : 'read'}`)(prototype as object, name, descriptor);
    }
  };
}

/** The scope that a field or type of a built schema declares. */
export function declaredScope({ extensions }: { extensions: Readonly<Record<string, unknown>> }): string | undefined {
  const scope = extensions[EXTENSION];
  return typeof scope === 'string' ? scope : undefined;
}
