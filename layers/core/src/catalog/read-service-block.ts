import { serviceBlocks } from './data/services.data.ts';

export type ResourceTypeInfo = {
  readonly name: string;
  readonly arns: readonly string[];
  /** Only some calls of the action are asked on one; said of services outside GenAI. */
  readonly isOptional?: true;
};

export type ActionInfo = {
  readonly action: string;
  readonly accessLevel: string;
  readonly resourceTypes: readonly ResourceTypeInfo[];
  readonly conditionKeys: readonly string[];
};

export type ServiceInfo = {
  readonly prefix: string;
  /** By name in lower case. */
  readonly actions: ReadonlyMap<string, ActionInfo>;
};

const accessLevels = ['List', 'Read', 'Write', 'Permissions management', 'Tagging'];
const blocks = new Map<string, string>();
const read = new Map<string, ServiceInfo>();

/** The service as the data module has it whole; null for the services of which it has names only. */
export const readServiceBlock = (prefix: string): ServiceInfo | null => {
  const known = read.get(prefix);
  if (known !== undefined) return known;
  const block = blocksByPrefix().get(prefix);
  if (block === undefined) return null;
  const service = parseBlock(prefix, block);
  read.set(prefix, service);
  return service;
};

/** Cut at the first use, parsed one by one. */
const blocksByPrefix = (): ReadonlyMap<string, string> => {
  if (blocks.size > 0) return blocks;
  for (const block of serviceBlocks.slice(1).split('\n#')) blocks.set(block.slice(0, block.indexOf('\n')), block);
  return blocks;
};

const parseBlock = (prefix: string, block: string): ServiceInfo => {
  const lines = block.split('\n');
  const keys = words(lines[1]);
  const types = (lines[2] ?? '').split('|').map(readResourceType);
  const actions = lines.slice(3).map((line) => parseAction(prefix, line, { keys, types }));
  return {
    prefix,
    actions: new Map(actions.map((info) => [info.action.slice(prefix.length + 1).toLowerCase(), info])),
  };
};

/** `bot alias arn:…, arn:…`: the name of a type may be of several words, and a type may have several ARNs; `~` for the start that most have. */
export const readResourceType = (text: string): ResourceTypeInfo => {
  const behind = text.search(/ (?:arn:|~)/);
  return { name: text.slice(0, behind), arns: text.slice(behind + 1).split(/, ?(?=arn:)/) };
};

type Tables = { readonly keys: readonly string[]; readonly types: readonly ResourceTypeInfo[] };

const parseAction = (prefix: string, line: string, { keys, types }: Tables): ActionInfo => {
  const [name = '', levels, typeIndexes, keyIndexes] = line.split(' ');
  return {
    action: `${prefix}:${name}`,
    accessLevel: pick(accessLevels, levels).join(', '),
    resourceTypes: pick(types, typeIndexes),
    conditionKeys: pick(keys, keyIndexes),
  };
};

const words = (line: string | undefined): readonly string[] => (line ? line.split(' ') : []);

const pick = <T>(all: readonly T[], indexes: string | undefined): T[] =>
  (indexes ?? '-')
    .split(',')
    .map((index) => all[Number(index)])
    .filter((item) => item !== undefined);
