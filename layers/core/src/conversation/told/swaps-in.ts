import { bucketNamed, lastPart, namesIn, readArn, roleOfSession } from '../../arn/index.ts';
import type { Facts } from '../../intake/index.ts';
import type { Case } from '../conversation.ts';
import { isNearerName } from './is-nearer-name.ts';
import { type NamedKind, readNames } from './read-names.ts';

export type Swap = readonly [was: string, is: string];

/** Names that a message puts in place of those of its case: the role that was denied, the one thing of that kind that was told, an id where another stood. */
export const swapsIn = ({ text, outcome }: Case, { text: said }: Facts, isCorrecting: boolean): readonly Swap[] => {
  const before = readNames(text);
  const named = readNames(said).flatMap(({ kind, name }): readonly Swap[] => {
    const own = ownName(kind, outcome?.principal ?? null);
    // Where a role is passed or taken up, only the one that is called nearly as the caller is that one.
    const handed = ownName(kind, outcome?.resource ?? null);
    if (own !== null && handed !== null && !isNearerName(name, own, handed))
      return isCorrecting && isNearerName(name, handed, own) ? [[handed, name]] : [];
    if (own !== null && own !== name && !text.includes(name)) return [[own, name]];
    if (!isCorrecting) return [];
    const told = before.filter((each) => each.kind === kind && each.name !== name).at(-1)?.name;
    const resource = partOf(kind, outcome?.resource ?? null);
    const was = told ?? resource;
    return was === undefined || was === null || was === name ? [] : [[was, name]];
  });
  return named.length > 0 || !isCorrecting ? named : idSwap(text, said);
};

const ownName = (kind: NamedKind, principal: string | null): string | null => {
  const { type, id } = readArn(roleOfSession(principal) ?? principal);
  return (kind === 'role' || kind === 'user') && type === kind ? lastPart(id) : null;
};

const partOf = (kind: NamedKind, resource: string | null): string | null => {
  if (kind === 'bucket') return bucketNamed(resource);
  const { type, id } = readArn(resource);
  const [first = '', second = ''] = namesIn(id);
  if (kind === 'alias') return type === 'agent-alias' ? second : null;
  return types[kind]?.includes(type) === true ? first : null;
};

const types: Readonly<Partial<Record<NamedKind, readonly string[]>>> = {
  function: ['function'],
  table: ['table'],
  agent: ['agent', 'agent-alias'],
  knowledgeBase: ['knowledge-base'],
  guardrail: ['guardrail'],
  key: ['key'],
};

// Agents, aliases, knowledge bases and flows have ids of ten capitals and digits.
const idLike = /(?<![A-Za-z0-9])(?=[A-Z]*\d)[A-Z0-9]{10}(?![A-Za-z0-9])/g;

const idSwap = (text: string, said: string): readonly Swap[] => {
  const [is, ...more] = [...new Set(said.match(idLike) ?? [])].filter((id) => !text.includes(id));
  const was = (text.match(idLike) ?? []).at(-1);
  return is === undefined || more.length > 0 || was === undefined ? [] : [[was, is]];
};
