import type { Decision } from '@whydenied/iam';
import { hasSymbol } from '../../template/index.ts';
import type { Need } from '../arrow.ts';
import { isOfWay, type Way } from '../network/way.ts';
import type { World } from '../world/world.ts';
import { isSettledOnWay } from './settled-on-way.ts';
import { textsOf } from './texts-of.ts';

export type NamedDocument = { readonly name: string; readonly document: unknown };

type About = {
  readonly need: Need;
  readonly documents: readonly NamedDocument[];
  readonly world: World;
  readonly way: Way;
};

/** The keys that a Deny was found to hold by, though nobody knows what the request has there; none: it is denied for sure. */
export const unsureOf = (
  { matchedStatements }: Decision,
  { need, documents, world, way }: About,
): readonly string[] => {
  const denials = matchedStatements
    .filter(({ effect }) => effect === 'Deny')
    .map(({ policy, index }) => unknownKeys(statementOf(documents, policy, index), { need, world, way }));
  return denials.some((keys) => keys.length === 0) ? [] : [...new Set(denials.flat())];
};

/** The statement that a decision names. */
export const statementOf = (documents: readonly NamedDocument[], policy: string, index: number): Fields =>
  documents
    .filter(({ name }) => name === policy)
    .map(({ document }) => fieldsOf(listOf(fieldsOf(document)['Statement'])[index]))
    .find(({ Effect: effect }) => effect === 'Deny') ?? {};

const unknownKeys = ({ Condition: condition }: Fields, asking: Asking): readonly string[] =>
  Object.values(fieldsOf(condition)).flatMap((keys) =>
    Object.entries(fieldsOf(keys))
      .filter(([key, values]) => !isKnown(key.toLowerCase(), textsOf(values), asking))
      .map(([key]) => key),
  );

// What is the same for every session of a role that a service takes up: how it came, and what it is: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html
const settled =
  /^aws:(calledvia\w*|multifactorauth\w+|federatedprovider|principaltype|principalisawsservice|principalservicename\w*|securetransport)$/;

type Asking = Pick<About, 'need' | 'world' | 'way'>;

const isKnown = (key: string, values: readonly string[], { need, world, way }: Asking): boolean => {
  if (isOfWay(key)) return isSettledOnWay(key, values, { way, world });
  const given = Object.entries(need.context).find(([name]) => name.toLowerCase() === key)?.[1];
  if (given !== undefined) return !hasSymbol(String(given)) || values.some(hasSymbol);
  if (settled.test(key)) return true;
  if (key === 'aws:requestedregion') return world.scenario.region !== null;
  if (key.startsWith('s3:x-amz-')) return need.showsHeaders === true;
  // Another account's number may be the one that this is deployed in
  if (/^aws:(principalaccount|resourceaccount|principalarn)$/.test(key))
    return (world.input.account ?? null) !== null || !values.some((value) => /\d{12}/.test(value));
  return false;
};

type Fields = Readonly<Record<string, unknown>>;

const fieldsOf = (value: unknown): Fields => (typeof value === 'object' && value !== null ? (value as Fields) : {});

const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined ? [] : [value];
