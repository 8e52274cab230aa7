import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import type { GqlContextType } from '@nestjs/graphql';
import type { Request, Response } from 'express';
import { PasskeyRequiredError, StepUpRequiredError } from '../../domain/auth.errors.js';

/** Where the web client leads through a fresh sign-in, and through the rest of one. */
const [AGAIN, PASSKEY] = ['/sign-in/again', '/sign-in/passkey'];

/** Answers a route that needs a fresh sign-in, or the rest of one: a page that somebody opened leads to it and back, anything else is told. */
@Catch(StepUpRequiredError, PasskeyRequiredError)
export class StepUpFilter implements ExceptionFilter<StepUpRequiredError | PasskeyRequiredError> {
  catch(error: StepUpRequiredError | PasskeyRequiredError, host: ArgumentsHost): void {
    // GraphQL words its errors itself.
    if (host.getType<GqlContextType>() === 'graphql') throw error;
    const request = host.switchToHttp().getRequest<Request>();
    const response = host.switchToHttp().getResponse<Response>();
    const opened = request.method === 'GET' && (request.get('accept') ?? '').includes('text/html');
    const page = error instanceof PasskeyRequiredError ? PASSKEY : AGAIN;
    if (opened) response.redirect(302, `${page}?${new URLSearchParams({ returnTo: request.originalUrl }).toString()}`);
    else response.status(403).json({ code: error.code, message: error.message });
  }
}
