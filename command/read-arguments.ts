import { parseOptions } from './parse-options.ts';
import { WrongUse } from './wrong-use.ts';

export type FixFormat = 'json' | 'cli' | 'sam' | 'terraform';
export type Expectation = 'allowed' | 'implicitDeny' | 'explicitDeny';

/** What the command was asked to do. */
export type Arguments =
  | { readonly kind: 'help' }
  | { readonly kind: 'version' }
  | {
      readonly kind: 'evaluate';
      readonly files: readonly string[];
      readonly expect: Expectation | null;
      readonly json: boolean;
    }
  | {
      readonly kind: 'diagnose';
      readonly inputs: readonly string[];
      readonly evidence: readonly string[];
      readonly account: string | null;
      readonly live: boolean;
      readonly json: boolean;
      readonly format: FixFormat | null;
    };

const options = {
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
  json: { type: 'boolean' },
  live: { type: 'boolean' },
  account: { type: 'string' },
  evidence: { type: 'string', multiple: true },
  format: { type: 'string' },
  expect: { type: 'string' },
} as const;

/** Reads the arguments; throws `WrongUse` with one sentence. */
export const readArguments = (args: readonly string[]): Arguments => {
  const { values, positionals } = parseOptions(args, options);
  if (values.help === true) return { kind: 'help' };
  if (values.version === true) return { kind: 'version' };
  const [first, ...rest] = positionals;
  if (first === 'evaluate') {
    return {
      kind: 'evaluate',
      files: rest.length === 0 ? ['-'] : rest,
      expect: expectationOf(values.expect),
      json: values.json === true,
    };
  }
  if (values.expect !== undefined)
    throw new WrongUse('--expect goes with evaluate: whydenied evaluate request.json --expect allowed');
  return {
    kind: 'diagnose',
    inputs: positionals,
    evidence: values.evidence ?? [],
    account: values.account ?? null,
    live: values.live === true,
    json: values.json === true,
    format: formatOf(values.format),
  };
};

const formats: readonly FixFormat[] = ['json', 'cli', 'sam', 'terraform'];
const expectations: readonly Expectation[] = ['allowed', 'implicitDeny', 'explicitDeny'];

const formatOf = (text: string | undefined): FixFormat | null => {
  if (text === undefined) return null;
  const format = formats.find((each) => each === text);
  if (format === undefined) throw new WrongUse(`--format is \`${text}\`: choose one of ${formats.join(', ')}`);
  return format;
};

const expectationOf = (text: string | undefined): Expectation | null => {
  if (text === undefined) return null;
  const expectation = expectations.find((each) => each === text);
  if (expectation === undefined)
    throw new WrongUse(`--expect is \`${text}\`: choose one of ${expectations.join(', ')}`);
  return expectation;
};
