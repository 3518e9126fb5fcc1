import { actionResources } from './data/action-resources.data.ts';
import { type ResourceTypeInfo, readResourceType } from './read-service-block.ts';

type Resources = { readonly types: readonly ResourceTypeInfo[]; readonly codes: readonly string[] };

/** The resource types of one action of a service that the data has by names only; `at`: its place among them. */
export const readActionResources = (prefix: string, at: number): readonly ResourceTypeInfo[] => {
  const { types, codes } = resourcesOf(prefix);
  return (codes[at] ?? '-').split(',').flatMap((code) => {
    const type = types[Number.parseInt(code, 10)];
    if (type === undefined) return [];
    return code.endsWith('?') ? { ...type, isOptional: true as const } : type;
  });
};

const lines = new Map<string, string>();
const read = new Map<string, Resources>();

/** Cut at the first use, parsed one by one. */
const resourcesOf = (prefix: string): Resources => {
  const known = read.get(prefix);
  if (known !== undefined) return known;
  if (lines.size === 0)
    for (const line of actionResources.split('\n')) lines.set(line.slice(0, line.indexOf('\t')), line);
  const [, types = '', codes = ''] = lines.get(prefix)?.split('\t') ?? [];
  const resources = {
    types: types
      .split('|')
      .filter(Boolean)
      .map((text) => toType(prefix, text)),
    codes: codes.split(' '),
  };
  read.set(prefix, resources);
  return resources;
};

const toType = (prefix: string, text: string): ResourceTypeInfo => {
  const { name, arns } = readResourceType(text);
  return { name, arns: arns.map((arn) => arn.replace(/^~/, `arn:{Partition}:${prefix}:{Region}:{Account}:`)) };
};
