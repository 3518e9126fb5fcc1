import { type ReadDocument, showSymbols, symbolsIn } from '../../template/index.ts';
import type { Need } from '../arrow.ts';
import { atRuntime } from '../calls/given.ts';
import { isFree } from './overlaps.ts';

/** Why a need is not decided although a statement is there that may be meant for it. */
export const nearWords = ({ action, resource }: Need): string =>
  resource === '*'
    ? `AWS\u2019s reference names no resource for \`${action}\`, and it is granted on one only`
    : resource === atRuntime('resource')
      ? `what \`${action}\` acts on is known only when it runs, and the grant is for some of it`
      : symbolsIn(resource).some(isFree)
        ? `\`${showSymbols(resource)}\` is known only when it runs`
        : symbolsIn(resource).length > 0
          ? `\`${showSymbols(resource)}\` is known only when it is deployed${told(resource)}`
          : `what \`${action}\` is granted on is known only when it is deployed`;

/** What may be said beforehand. */
const told = (resource: string): string => {
  const said = symbolsIn(resource).flatMap((reference) => options[reference] ?? []);
  return said.length === 0 ? '' : `, or when ${[...new Set(said)].join(' and ')} is given`;
};

const options: Readonly<Record<string, string>> = {
  __proto__: null as never,
  'AWS::Region': 'the Region',
  'AWS::AccountId': 'the account',
};

export const unreadWords = ({ name }: Pick<ReadDocument, 'name'>): string =>
  `what \`${name}\` says is not all known here`;

export const onlyTheCall = (keys: readonly string[]): string =>
  `it depends on ${keys.map((key) => `\`${key}\``).join(', ')}, which only the call shows`;

export const mayDenyWords = ({ name }: Pick<ReadDocument, 'name'>): string =>
  `\`${name}\` may deny it: how far it reaches is known only when it is deployed`;
