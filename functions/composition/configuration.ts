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
  /** Function that reads and simulates the live account for this one; null: this process answers. */
  readonly diagnoseFunction: string | null;
  /** Function that scans a pasted template for this one; null: nobody does, or this process. */
  readonly scanFunction: string | null;
  /** Read the live account and ask IAM's simulator. */
  readonly isLive: boolean;
  readonly region: string;
  /** Roles in other accounts that may be assumed, with the ExternalId they ask for. */
  readonly readerRoles: readonly string[];
  readonly readerExternalId: string | null;
  /** How callers of the deployed API prove who they are. */
  readonly callers: 'AWS_IAM' | 'Tokens';
  /** The OpenID issuer whose tokens count, and the audiences that they may be for. */
  readonly tokenIssuer: string | null;
  readonly tokenAudiences: readonly string[];
  /** Where Lambda unpacked the function. */
  readonly taskRoot: string;
  /** Questions of one caller in an hour, and tokens of the model in a day, counted in the table; 0: not counted. */
  readonly questionsPerHour: number;
  readonly tokensPerDay: number;
};

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads the configuration; throws one clear sentence for a wrong value. */
export const readConfiguration = (environment: Environment): Configuration => ({
  accountFile: environment['ACCOUNT_FILE'] || null,
  isDemo: /(^|\/)demo-account\.json$/.test(environment['ACCOUNT_FILE'] ?? ''),
  logLevel: logLevelOf(environment['LOG_LEVEL'] || 'info'),
  isLocal: environment['AWS_SAM_LOCAL'] === 'true',
  ...outside(environment),
  ...identityOf(environment),
  ...liveOf(environment),
  questionsPerHour: countOf('QUESTIONS_PER_HOUR', environment),
  tokensPerDay: countOf('MODEL_TOKENS_PER_DAY', environment),
});

const countOf = (name: string, environment: Environment): number => {
  const text = environment[name] || '0';
  if (!/^\d{1,12}$/.test(text)) throw new Error(`${name} is \`${text}\`: set it to a whole number, or 0 for none`);
  return Number(text);
};

// Under `sam local` nothing outside is used.
const outside = (
  environment: Environment,
): Pick<Configuration, 'modelId' | 'guardrail' | 'table' | 'diagnoseFunction' | 'scanFunction'> =>
  environment['AWS_SAM_LOCAL'] === 'true'
    ? { modelId: null, guardrail: null, table: null, diagnoseFunction: null, scanFunction: null }
    : {
        modelId: environment['BEDROCK_MODEL_ID'] || null,
        guardrail: guardrailOf(environment['BEDROCK_GUARDRAIL'] || null),
        table: environment['CONVERSATIONS_TABLE'] || null,
        diagnoseFunction: environment['DIAGNOSE_FUNCTION'] || null,
        scanFunction: environment['SCAN_FUNCTION'] || null,
      };

const guardrailOf = (text: string | null): Configuration['guardrail'] => {
  if (text === null) return null;
  const [, id, version] = /^([a-z0-9]+|arn:[\w:/-]+):(\d+|DRAFT)$/.exec(text) ?? [];
  if (id === undefined || version === undefined)
    throw new Error(`BEDROCK_GUARDRAIL is \`${text}\`: set it to the guardrail's id and version, as in gr12ab34cd56:1`);
  return { id, version };
};

const liveOf = (
  environment: Environment,
): Pick<Configuration, 'isLive' | 'region' | 'readerRoles' | 'readerExternalId'> => ({
  isLive: isOn('LIVE_ACCOUNT', environment) && environment['AWS_SAM_LOCAL'] !== 'true',
  region: environment['AWS_REGION'] || environment['AWS_DEFAULT_REGION'] || 'us-east-1',
  readerRoles: readerRolesOf(environment['READER_ROLES'] ?? ''),
  readerExternalId: environment['READER_EXTERNAL_ID'] || null,
});

const identityOf = (
  environment: Environment,
): Pick<Configuration, 'callers' | 'tokenIssuer' | 'tokenAudiences' | 'taskRoot'> => {
  const issuer = environment['TOKEN_ISSUER'] || null;
  if (issuer !== null && !issuer.startsWith('https://'))
    throw new Error(`TOKEN_ISSUER is \`${issuer}\`: set it to the issuer's https address`);
  const audiences = (environment['TOKEN_AUDIENCE'] ?? '').split(',').map((each) => each.trim());
  return {
    callers: environment['CALLERS'] === 'Tokens' ? 'Tokens' : 'AWS_IAM',
    tokenIssuer: issuer,
    tokenAudiences: audiences.filter((each) => each !== ''),
    taskRoot: environment['LAMBDA_TASK_ROOT'] || '.',
  };
};

const isOn = (name: string, environment: Environment): boolean => {
  const value = environment[name] || 'off';
  if (value !== 'on' && value !== 'off') throw new Error(`${name} is \`${value}\`: set it to on or off`);
  return value === 'on';
};

const readerRolesOf = (text: string): readonly string[] => {
  const roles = text.split(',').map((role) => role.trim());
  const wrong = roles.find((role) => role !== '' && !/^arn:aws[\w-]*:iam::\d{12}:role\/\S+$/.test(role));
  if (wrong !== undefined)
    throw new Error(
      `READER_ROLES has \`${wrong}\`: list role ARNs, as in arn:aws:iam::111122223333:role/whydenied-reader`,
    );
  return roles.filter((role) => role !== '');
};

const logLevels: readonly LogLevel[] = ['debug', 'info', 'warn', 'error'];

const logLevelOf = (text: string): LogLevel => {
  const level = logLevels.find((each) => each === text);
  if (level === undefined) throw new Error(`LOG_LEVEL is \`${text}\`: set it to one of ${logLevels.join(', ')}`);
  return level;
};
