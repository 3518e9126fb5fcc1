import type { LogLevel } from '@whydenied/core/http';

/** The environment variables of the contract, checked. */
export type Configuration = {
  readonly accountFile: string | null;
  /** The account file is the demo account that comes with the project. */
  readonly isDemo: boolean;
  readonly logLevel: LogLevel;
  readonly isLocal: boolean;
};

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads the configuration; throws one clear sentence for a wrong value. */
export const readConfiguration = (environment: Environment): Configuration => ({
  accountFile: environment['ACCOUNT_FILE'] || null,
  isDemo: /(^|\/)demo-account\.json$/.test(environment['ACCOUNT_FILE'] ?? ''),
  logLevel: logLevelOf(environment['LOG_LEVEL'] || 'info'),
  isLocal: environment['AWS_SAM_LOCAL'] === 'true',
});

const logLevels: readonly LogLevel[] = ['debug', 'info', 'warn', 'error'];

const logLevelOf = (text: string): LogLevel => {
  const level = logLevels.find((each) => each === text);
  if (level === undefined) throw new Error(`LOG_LEVEL is \`${text}\`: set it to one of ${logLevels.join(', ')}`);
  return level;
};
