import 'reflect-metadata';

const SECRET_COLUMN = Symbol('secret column');

/**
 * Marks the property of an entity whose column holds envelopes of the keyring. A rotation of keys finds secrets by this
 * mark, so a module declares its own and nobody keeps a list.
 */
export function SecretColumn(): PropertyDecorator {
  return (prototype, property) => Reflect.defineMetadata(SECRET_COLUMN, true, prototype, property);
}

/** @param entity the class of an entity, as TypeORM knows it */
export function isSecretColumn(entity: unknown, property: string): boolean {
  return typeof entity === 'function' && Reflect.hasMetadata(SECRET_COLUMN, entity.prototype as object, property);
}
