import { SetMetadata } from '@nestjs/common';

export const STEP_UP = Symbol('step-up');

/**
 * Beside `@Authenticated()`, on a route, an operation or a whole class: needs a sign-in that is at most STEP_UP_MINUTES
 * old, when STEP_UP is on. Else it is refused with STEP_UP_REQUIRED before it runs, and the refusal is audited.
 */
export const StepUp = (): ClassDecorator & MethodDecorator => SetMetadata(STEP_UP, true);
