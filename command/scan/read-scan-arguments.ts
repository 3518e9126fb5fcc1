import { parseArgs } from 'node:util';
import { WrongUse } from '../wrong-use.ts';

export type ScanFormat = 'text' | 'json' | 'sarif' | 'mermaid' | 'markdown';

export type ScanArguments = {
  readonly kind: 'scan';
  readonly path: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly regions: readonly string[];
  readonly account: string | null;
  readonly evidence: readonly string[];
  readonly code: Readonly<Record<string, string>>;
  readonly accountDetails: string | null;
  readonly deployer: string | null;
  readonly format: ScanFormat;
  readonly fix: boolean;
};

const options = {
  help: { type: 'boolean', short: 'h' },
  parameter: { type: 'string', multiple: true },
  region: { type: 'string', multiple: true },
  'account-id': { type: 'string' },
  'account-details': { type: 'string' },
  evidence: { type: 'string', multiple: true },
  code: { type: 'string', multiple: true },
  deployer: { type: 'string' },
  format: { type: 'string' },
  json: { type: 'boolean' },
  fix: { type: 'boolean' },
} as const;

const formats: readonly ScanFormat[] = ['text', 'json', 'sarif', 'mermaid', 'markdown'];

/** The arguments behind `scan`; `help` when they ask for it. Throws `WrongUse` with one sentence. */
export const readScanArguments = (args: readonly string[]): ScanArguments | 'help' => {
  const { values, positionals } = parse(args);
  if (values.help === true) return 'help';
  const [path, ...more] = positionals;
  if (path === undefined || more.length > 0)
    throw new WrongUse('scan wants one template or folder: whydenied scan PATH');
  return {
    kind: 'scan',
    path,
    parameters: pairs(values.parameter ?? [], '--parameter'),
    regions: (values.region ?? []).map(regionOf),
    account: accountOf(values['account-id']),
    evidence: values.evidence ?? [],
    accountDetails: values['account-details'] ?? null,
    code: pairs(values.code ?? [], '--code'),
    deployer: values.deployer ?? null,
    format: values.json === true ? 'json' : formatOf(values.format),
    fix: values.fix === true,
  };
};

const parse = (args: readonly string[]) => {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split('. ')[0] ?? '') : String(error);
    throw new WrongUse(`${reason.charAt(0).toLowerCase()}${reason.slice(1)}: see whydenied scan --help`);
  }
};

const pairs = (texts: readonly string[], option: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    texts.map((text) => {
      const at = text.indexOf('=');
      if (at < 1) throw new WrongUse(`${option} is \`${text}\`: write it as NAME=VALUE`);
      return [text.slice(0, at), text.slice(at + 1)];
    }),
  );

const regionOf = (text: string): string => {
  if (!/^[a-z]{2}(-[a-z]+){1,2}-\d$/.test(text)) throw new WrongUse(`--region is \`${text}\`: write it as us-east-1`);
  return text;
};

const accountOf = (text: string | undefined): string | null => {
  if (text === undefined) return null;
  if (!/^\d{12}$/.test(text)) throw new WrongUse(`--account-id is \`${text}\`: an account has twelve digits`);
  return text;
};

const formatOf = (text: string | undefined): ScanFormat => {
  const format = formats.find((each) => each === (text ?? 'text'));
  if (format === undefined) throw new WrongUse(`--format is \`${text}\`: choose one of ${formats.join(', ')}`);
  return format;
};
