import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { requestOf } from '../../../platform/http/index.js';
import { StepUpRequiredError } from '../../domain/auth.errors.js';
import { StepUpService } from '../../domain/step-up.service.js';
import { STEP_UP } from './step-up.decorator.js';

/** Stands behind the session guard, before whatever is declared with `@StepUp()`. */
@Injectable()
export class StepUpGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly stepUp: StepUpService,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const [handler, owner] = [context.getHandler(), context.getClass()];
    if (!this.reflector.getAllAndOverride<true | undefined>(STEP_UP, [handler, owner])) return true;
    const { viewer } = requestOf(context);
    if (viewer && (await this.stepUp.allows(viewer, `${owner.name}.${handler.name}`))) return true;
    throw new StepUpRequiredError();
  }
}
