import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { type DynamicModule, Module } from '@nestjs/common';
import { LoggerModule } from 'nestjs-pino';
import { type ConfigOf, platformConfig } from '../config/index.js';
import { REDACTED_PATHS, describeError, pathOf, pseudonym } from './safe-values.js';

type LoggedRequest = IncomingMessage & { user?: { userId?: string }; originalUrl?: string; graphqlOperation?: string };

const REQUEST_ID = /^[A-Za-z0-9_-]{8,64}$/;

function requestId(request: IncomingMessage, response: ServerResponse): string {
  const given = request.headers['x-request-id'];
  const id = typeof given === 'string' && REQUEST_ID.test(given) ? given : randomUUID();
  response.setHeader('X-Request-Id', id);
  return id;
}

function contextOf({ user, graphqlOperation }: LoggedRequest): { userId?: string; operation?: string } {
  return {
    ...(user?.userId ? { userId: pseudonym(user.userId) } : {}),
    ...(graphqlOperation ? { operation: graphqlOperation } : {}),
  };
}

/** Structured logs. Only what is named here is logged of a request: no header, no query string, no body. */
@Module({})
export class LoggingModule {
  static forRoot(): DynamicModule {
    return {
      module: LoggingModule,
      imports: [
        LoggerModule.forRootAsync({
          inject: [platformConfig.token],
          useFactory: ({ LOG_LEVEL, LOG_PRETTY }: ConfigOf<typeof platformConfig>) => ({
            pinoHttp: {
              level: LOG_LEVEL,
              ...(LOG_PRETTY
                ? { transport: { target: 'pino-pretty', options: { singleLine: true, ignore: 'pid,hostname' } } }
                : {}),
              // The serializers below get the objects themselves, not what the library made of them.
              wrapSerializers: false,
              genReqId: requestId,
              redact: { paths: REDACTED_PATHS, censor: '[redacted]' },
              autoLogging: { ignore: (request: IncomingMessage) => pathOf(request.url).startsWith('/health/') },
              customProps: (request: LoggedRequest) => contextOf(request),
              serializers: {
                req: (request: LoggedRequest) => ({
                  id: request.id,
                  method: request.method,
                  path: pathOf(request.originalUrl ?? request.url),
                }),
                res: (response: { statusCode?: number }) => ({ status: response.statusCode }),
                err: describeError,
              },
            },
          }),
        }),
      ],
    };
  }
}
