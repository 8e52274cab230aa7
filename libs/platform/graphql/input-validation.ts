import { BadRequestException, ValidationPipe } from '@nestjs/common';
import type { ValidationError } from 'class-validator';

function firstMessage(errors: readonly ValidationError[]): string {
  for (const { constraints, children } of errors) {
    const own = constraints ? Object.values(constraints)[0] : undefined;
    const message = own ?? (children?.length ? firstMessage(children) : undefined);
    if (message !== undefined) return message;
  }
  return 'The input is not valid.';
}

/** Checks inputs and arguments by their class-validator decorators; a breach is a 400, in GraphQL BAD_USER_INPUT. */
export function inputValidationPipe(): ValidationPipe {
  return new ValidationPipe({
    transform: true,
    whitelist: true,
    validationError: { target: false, value: false },
    exceptionFactory: (errors) => new BadRequestException({ code: 'BAD_USER_INPUT', message: firstMessage(errors) }),
  });
}
