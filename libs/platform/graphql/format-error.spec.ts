import { describe, expect, it } from '@jest/globals';
import { BadRequestException, InternalServerErrorException, UnauthorizedException } from '@nestjs/common';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { BadUserInputError, DomainError } from './domain-error.js';
import { formatError } from './format-error.js';

function shown(error: unknown): GraphQLFormattedError {
  const wrapped =
    error instanceof GraphQLError
      ? error
      : new GraphQLError((error as Error).message, { originalError: error as Error });
  return formatError(
    { ...wrapped.toJSON(), extensions: { code: 'INTERNAL_SERVER_ERROR', ...wrapped.extensions } },
    wrapped,
  );
}

const internal = { message: 'Something went wrong.', extensions: { code: 'INTERNAL_SERVER_ERROR' } };

describe('formatError', () => {
  it('shows what is meant for the client', () => {
    expect(shown(new DomainError('PREVIEW_EXPIRED', 'Make a new preview.'))).toEqual({
      message: 'Make a new preview.',
      extensions: { code: 'PREVIEW_EXPIRED' },
    });
    expect(shown(new BadUserInputError('Bad cursor.')).extensions).toEqual({ code: 'BAD_USER_INPUT' });
    expect(shown(new UnauthorizedException('Sign in.')).extensions).toEqual({ code: 'UNAUTHENTICATED' });
    expect(shown(new BadRequestException('first is too large')).extensions).toEqual({ code: 'BAD_USER_INPUT' });
  });

  it('shows nothing of an error that nobody planned', () => {
    expect(shown(new Error('select * from secrets'))).toEqual(internal);
    expect(shown(new InternalServerErrorException('secret'))).toEqual(internal);
    expect(shown(Object.assign(new Error('duplicate key'), { code: '23505', detail: 'Key (email)=(a@b.c)' }))).toEqual(
      internal,
    );
  });

  it('does not believe a code that a foreign error carries', () => {
    const foreign = Object.assign(new Error('secret'), { extensions: { code: 'BAD_USER_INPUT' } });
    expect(shown(foreign)).toEqual(internal);
  });

  it('shows nothing of a provider’s answer that an error carries along', () => {
    const answer = { status: 401, headers: { authorization: 'Bearer s3cret' }, body: 's3cret' };
    const extensions = {
      code: 'UNAUTHENTICATED',
      response: answer,
      request: { url: '/?key=s3cret' },
      stacktrace: ['s3cret'],
    };
    expect(shown(new GraphQLError('401 of s3cret', { extensions }))).toEqual(internal);
    const carrying = Object.assign(new UnauthorizedException('Sign in.'), { response: answer, config: answer });
    expect(shown(new GraphQLError('Sign in.', { originalError: carrying, extensions }))).toEqual({
      message: 'Sign in.',
      extensions: { code: 'UNAUTHENTICATED' },
    });
  });

  it('shows faults of the document, without other extensions', () => {
    const invalid = new GraphQLError('Cannot query field "x".', {
      extensions: { code: 'GRAPHQL_VALIDATION_FAILED', stacktrace: ['a'] },
    });
    expect(shown(invalid)).toEqual({
      message: 'Cannot query field "x".',
      extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
    });
  });
});
