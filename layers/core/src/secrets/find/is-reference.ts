import { looksRandom } from './looks-random.ts';

/** Whether a value only says where a credential is kept, or is a stand-in for one: nothing to be masked. */
export const isReference = (value: string): boolean =>
  references.some((start) => value.startsWith(start)) ||
  // A path has words; a key may begin with a slash as well.
  (value.startsWith('/') && !looksRandom(value)) ||
  /^[*x•.#_-]+$/i.test(value) ||
  /^\{[\w.]{1,60}\}$/.test(value) ||
  stopWords.has(value.toLowerCase()) ||
  /^(?:your|my|the|some|an?)[-_ ]/i.test(value);

const references: readonly string[] = [
  ...['$', '{{', '%', '<', '!', '@', '*', './', '~/', '(', '[masked'],
  ...['var.', 'local.', 'data.', 'module.', 'each.', 'self.', 'random_', 'aws_'],
  ...[
    'os.',
    'process.env',
    'env.',
    'env(',
    'environ',
    'getenv',
    'System.',
    'Deno.',
    'settings.',
    'config.',
    'secrets.',
    'props.',
  ],
  ...[
    'arn:',
    'ssm:',
    'Ref',
    'Fn::',
    'resolve:',
    'secretsmanager:',
    'vault:',
    'op://',
    'file://',
    'http://',
    'https://',
  ],
];

const stopWords: ReadonlySet<string> = new Set([
  ...[
    'none',
    'null',
    'true',
    'false',
    'undefined',
    'nil',
    'empty',
    'string',
    'required',
    'optional',
    'missing',
    'redacted',
  ],
  ...[
    'invalid',
    'incorrect',
    'wrong',
    'expired',
    'changed',
    'reset',
    'hidden',
    'secret',
    'password',
    'changeme',
    'placeholder',
  ],
  ...[
    'sensitive',
    '(sensitive)',
    'masked',
    'unknown',
    'default',
    'value',
    'number',
    'object',
    'boolean',
    'rotation',
    'policy',
  ],
]);
