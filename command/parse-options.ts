import { type ParseArgsConfig, parseArgs } from 'node:util';
import { WrongUse } from './wrong-use.ts';

/** Node's own reader of arguments, its complaints as one sentence. */
export const parseOptions = <Options extends NonNullable<ParseArgsConfig['options']>>(
  args: readonly string[],
  options: Options,
) => {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split('. ')[0] ?? '') : String(error);
    throw new WrongUse(`${reason.charAt(0).toLowerCase()}${reason.slice(1)}: see whydenied --help`);
  }
};
