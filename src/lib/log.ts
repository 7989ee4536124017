import { pino, destination, stdSerializers, type Logger as PinoLogger } from 'pino';

export type Logger = PinoLogger;

export const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];

/** Logs JSON lines to standard error, with ids as fields. */
export function createLogger(level: LogLevel): Logger {
  return pino(
    {
      level,
      base: null,
      errorKey: 'error',
      serializers: { error: stdSerializers.err },
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
    },
    destination({ fd: 2, sync: true }),
  );
}
