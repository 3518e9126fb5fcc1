import { parseOptions } from '../parse-options.ts';
import { WrongUse } from '../wrong-use.ts';

export type CheckFormat = 'text' | 'json' | 'sarif' | 'markdown' | 'junit';

export type CheckArguments = { readonly files: readonly string[]; readonly format: CheckFormat };

const formats: readonly CheckFormat[] = ['text', 'json', 'sarif', 'markdown', 'junit'];

/** Reads what follows `whydenied check`: files of policies, or standard input. */
export const readCheckArguments = (args: readonly string[]): CheckArguments => {
  const { values, positionals } = parseOptions(args, { format: { type: 'string' } });
  const format = formats.find((each) => each === (values.format ?? 'text'));
  if (format === undefined) throw new WrongUse(`--format is \`${values.format}\`: choose one of ${formats.join(', ')}`);
  return { files: positionals.length === 0 ? ['-'] : positionals, format };
};
