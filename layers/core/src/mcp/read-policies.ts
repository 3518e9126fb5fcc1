import { type CompiledPolicies, compile, PolicyError, type PolicySet } from '@whydenied/iam';

const kinds = [
  'identity',
  'resource',
  'permissionsBoundary',
  'session',
  'serviceControl',
  'resourceControl',
  'vpcEndpoint',
];

export type ReadPolicies =
  | { readonly kind: 'read'; readonly compiled: CompiledPolicies; readonly policies: PolicySet }
  | { readonly kind: 'wrong'; readonly because: string };

/** Policies as an agent gave them, compiled; else what to change in them. */
export const readPolicies = (given: Readonly<Record<string, readonly unknown[]>>): ReadPolicies => {
  const odd = Object.keys(given).find((key) => !kinds.includes(key));
  if (odd !== undefined)
    return { kind: 'wrong', because: `\`${odd}\` is no kind of policy: use one of ${kinds.join(', ')}` };
  const shapeless = Object.entries(given).find(([kind, list]) => !hasShape(list, kind.endsWith('Control')));
  if (shapeless !== undefined) {
    const shape = shapeless[0].endsWith('Control') ? '[[{name?, document}]]' : '[{name?, document}]';
    return { kind: 'wrong', because: `\`${shapeless[0]}\` must be ${shape}` };
  }
  const policies = given as PolicySet;
  try {
    return { kind: 'read', compiled: compile(policies), policies };
  } catch (error) {
    if (error instanceof PolicyError) return { kind: 'wrong', because: `policy \`${error.policy}\`: ${error.message}` };
    throw error;
  }
};

const hasShape = (list: readonly unknown[], isLevels: boolean): boolean =>
  list.every((each) =>
    isLevels
      ? Array.isArray(each) && hasShape(each, false)
      : typeof each === 'object' && each !== null && 'document' in each,
  );
