import { replaceSymbols, soleSymbol, symbolsIn } from '../../template/index.ts';
import type { World } from '../world/world.ts';
import { dot } from './written-value.ts';

/** A value as HCL writes it; null where it holds what no reference of the configuration tells. */
export const hclExpression = (value: string, world: World): string | null => {
  const owner = world.ownersByArn.get(value);
  if (owner !== undefined) return `${addressOf(owner)}.arn`;
  const [begun, rest] = ownerOf(value, world);
  if (begun !== null) return `"\${${begun}.arn}${quoted(rest)}"`;
  if (symbolsIn(value).some((reference) => referenceOf(reference, world) === null)) return null;
  const sole = soleSymbol(value);
  if (sole !== null) return referenceOf(sole, world);
  // Two more private characters mark where a reference stands until the rest is quoted
  const marked = quoted(replaceSymbols(value, (reference) => `\uE003${referenceOf(reference, world)}\uE004`));
  return `"${marked.replaceAll('\uE003', '${').replaceAll('\uE004', '}')}"`;
};

/** `${bucket}/*` begins with the bucket's own ARN. */
const ownerOf = (value: string, { ownersByArn }: World): readonly [string | null, string] => {
  for (let end = value.lastIndexOf('/'); end > 0; end = value.lastIndexOf('/', end - 1)) {
    const owner = ownersByArn.get(value.slice(0, end));
    if (owner !== undefined && !value.slice(end).includes('\uE000')) return [addressOf(owner), value.slice(end)];
  }
  return [null, ''];
};

const referenceOf = (reference: string, { model }: World): string | null => {
  if (reference === 'AWS::AccountId') return 'data.aws_caller_identity.current.account_id';
  if (reference === 'AWS::Region') return 'data.aws_region.current.region';
  return model.resources.has(reference) ? `${addressOf(reference)}.id` : null;
};

/** Within a module its own resources are named without its path. */
const addressOf = (id: string): string =>
  id
    .replaceAll(dot, '.')
    .replace(/^(module\.[^.]+\.)+/, '')
    .replace(/\[[^\]]*\]/g, '[0]');

/** A text inside of quotes: what HCL would read as its own is doubled. */
const quoted = (text: string): string =>
  JSON.stringify(text).slice(1, -1).replaceAll('${', '$${').replaceAll('%{', '%%{');
