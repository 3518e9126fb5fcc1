import type { LogLevel } from '@whydenied/core/http';

/** The environment variables of the contract, checked. */
export type Configuration = {
  readonly accountFile: string | null;
  /** The account file is the demo account that comes with the project. */
  readonly isDemo: boolean;
  readonly logLevel: LogLevel;
  readonly isLocal: boolean;
  /** Model or inference profile that words the answers; null: deterministic words. */
  readonly modelId: string | null;
  readonly guardrail: { readonly id: string; readonly version: string } | null;
  /** DynamoDB table of the conversations; null: in memory. */
  readonly table: string | null;
};

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads the configuration; throws one clear sentence for a wrong value. */
export const readConfiguration = (environment: Environment): Configuration => ({
  accountFile: environment['ACCOUNT_FILE'] || null,
  isDemo: /(^|\/)demo-account\.json$/.test(environment['ACCOUNT_FILE'] ?? ''),
  logLevel: logLevelOf(environment['LOG_LEVEL'] || 'info'),
  isLocal: environment['AWS_SAM_LOCAL'] === 'true',
  ...outside(environment),
});

// Under `sam local` nothing outside is used.
const outside = (environment: Environment): Pick<Configuration, 'modelId' | 'guardrail' | 'table'> =>
  environment['AWS_SAM_LOCAL'] === 'true'
    ? { modelId: null, guardrail: null, table: null }
    : {
        modelId: environment['BEDROCK_MODEL_ID'] || null,
        guardrail: guardrailOf(environment['BEDROCK_GUARDRAIL'] || null),
        table: environment['CONVERSATIONS_TABLE'] || null,
      };

const guardrailOf = (text: string | null): Configuration['guardrail'] => {
  if (text === null) return null;
  const [, id, version] = /^([a-z0-9]+|arn:[\w:/-]+):(\d+|DRAFT)$/.exec(text) ?? [];
  if (id === undefined || version === undefined)
    throw new Error(`BEDROCK_GUARDRAIL is \`${text}\`: set it to the guardrail's id and version, as in gr12ab34cd56:1`);
  return { id, version };
};

const logLevels: readonly LogLevel[] = ['debug', 'info', 'warn', 'error'];

const logLevelOf = (text: string): LogLevel => {
  const level = logLevels.find((each) => each === text);
  if (level === undefined) throw new Error(`LOG_LEVEL is \`${text}\`: set it to one of ${logLevels.join(', ')}`);
  return level;
};
