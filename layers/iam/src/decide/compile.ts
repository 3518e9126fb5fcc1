import type { Note, PolicySet, PolicyType } from '../contract.ts';
import { pointerToken } from '../language/json-pointer.ts';
import { quote } from '../language/quote.ts';
import { compileLayer } from './compile-layer.ts';
import type { CompiledPolicies, Layer } from './compiled.ts';
import type { KnownDocuments } from './known-documents.ts';
import { namePolicies } from './name-policies.ts';
import { PolicyError } from './policy-error.ts';

const SINGLE: readonly PolicyType[] = ['identity', 'resource', 'permissionsBoundary', 'session', 'vpcEndpoint'];
const LEVELLED: readonly PolicyType[] = ['serviceControl', 'resourceControl'];

/**
 * Makes policies ready for any number of decisions. Documents may be objects or JSON text; what is odd in them becomes a
 * note of every decision; what `known` remembers is not compiled again. Throws `PolicyError` for a policy that cannot be read at all, and nothing else.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html
 */
export const compile = (policies: PolicySet, known: KnownDocuments | null = null): CompiledPolicies => {
  const given = readSet(policies);
  const notes: Note[] = [];
  const layers: Record<PolicyType, readonly Layer[]> = {
    identity: [],
    resource: [],
    permissionsBoundary: [],
    session: [],
    serviceControl: [],
    resourceControl: [],
    vpcEndpoint: [],
  };
  for (const policyType of SINGLE) {
    const list = readList(given, policyType, `/${policyType}`);
    if (list.length === 0) continue;
    const of = { policyType, path: `/${policyType}`, place: policyType, nameOf: namePolicies(), notes, known };
    layers[policyType] = [compileLayer(list, of)];
  }
  for (const policyType of LEVELLED) layers[policyType] = compileLevels(given, policyType, { notes, known });
  return { layers, inOrder: ORDER.flatMap((policyType) => layers[policyType]), notes };
};

/** The order in which reasons are listed. */
const ORDER: readonly PolicyType[] = [
  'identity',
  'resource',
  'permissionsBoundary',
  'session',
  'serviceControl',
  'resourceControl',
  'vpcEndpoint',
];

const readSet = (policies: unknown): Readonly<Record<string, unknown>> => {
  if (typeof policies !== 'object' || policies === null || Array.isArray(policies))
    throw new PolicyError({ policy: '', path: '' }, `a policy set is an object of lists, this is ${quote(policies)}`);
  for (const key of Object.keys(policies))
    if (!SINGLE.some((name) => name === key) && !LEVELLED.some((name) => name === key))
      throw new PolicyError({ policy: key, path: `/${pointerToken(key)}` }, `${quote(key)} is no kind of policy`);
  return policies as Readonly<Record<string, unknown>>;
};

const readList = (given: Readonly<Record<string, unknown>>, key: string, path: string): readonly unknown[] => {
  const list = given[key] ?? [];
  if (Array.isArray(list)) return list;
  throw new PolicyError({ policy: key, path }, `policies come in a list, this is ${quote(list)}`);
};

const compileLevels = (
  given: Readonly<Record<string, unknown>>,
  policyType: PolicyType,
  { notes, known }: { readonly notes: Note[]; readonly known: KnownDocuments | null },
): readonly Layer[] => {
  const nameOf = namePolicies();
  return readList(given, policyType, `/${policyType}`).map((level, index) => {
    const path = `/${policyType}/${index}`;
    if (!Array.isArray(level))
      throw new PolicyError({ policy: policyType, path }, `a level is a list of policies, this is ${quote(level)}`);
    return compileLayer(level, { policyType, path, place: `${policyType}[${index}]`, nameOf, notes, known });
  });
};
