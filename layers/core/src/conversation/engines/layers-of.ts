import type { PolicyInput, PolicySet } from '@whydenied/iam';
import { parsePolicyDocument } from '@whydenied/iam';
import { awsManagedPolicy } from '../../catalog/index.ts';
import type { SeenPolicy } from '../../intake/index.ts';
import { plainLetters } from '../reading/notions-in.ts';
import { type Kind, kindSaid, statedPolicies } from './stated-policies.ts';

/** Shown policies in the layers that the words beside them give them, with what the words say of others. */
export type Layers = {
  readonly set: PolicySet;
  /** The words speak of a limit alone: that something allows the call is taken for granted. */
  readonly isTaken: boolean;
};

/** What shown policies and the words beside them are decided as. */
export const layersOf = (prose: string, policies: readonly SeenPolicy[]): Layers => {
  const stated = [...statedPolicies(prose), ...managedIn(prose)];
  const saidKinds = new Set(stated.map(({ kind }) => kind));
  const spoken = kindSaid(plainLetters(prose));
  const shown = policies.map((policy) => ({ kind: kindOf(policy, saidKinds, spoken), input: toInput(policy) }));
  const all = [
    ...shown,
    ...stated.map(({ kind, document }, index) => ({
      kind,
      input: { name: `what you say of it${index === 0 ? '' : ` (${index + 1})`}`, document },
    })),
  ];
  const of = (kind: Kind): readonly PolicyInput[] => all.flatMap((each) => (each.kind === kind ? [each.input] : []));
  const limits = (
    ['serviceControl', 'permissionsBoundary', 'resourceControl', 'session', 'vpcEndpoint'] as const
  ).filter((kind) => of(kind).length > 0);
  const isTaken = limits.length > 0 && of('identity').length + of('resource').length === 0;
  const layer = (kind: Kind): Partial<PolicySet> => (of(kind).length === 0 ? {} : { [kind]: withAll(of(kind), kind) });
  return {
    isTaken,
    set: {
      identity: isTaken ? [everything] : of('identity'),
      resource: of('resource'),
      ...layer('permissionsBoundary'),
      ...layer('session'),
      ...layer('vpcEndpoint'),
      ...(of('serviceControl').length === 0
        ? {}
        : { serviceControl: [withAll(of('serviceControl'), 'serviceControl')] }),
      ...(of('resourceControl').length === 0
        ? {}
        : { resourceControl: [withAll(of('resourceControl'), 'resourceControl')] }),
    },
  };
};

const everything: PolicyInput = {
  name: 'an Allow of everything',
  document: { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }] },
};

/** SCPs and RCPs that only deny stand beside the full access that AWS attaches. */
const withAll = (inputs: readonly PolicyInput[], kind: Kind): readonly PolicyInput[] =>
  (kind === 'serviceControl' || kind === 'resourceControl') && inputs.every(onlyDenies)
    ? [everything, ...inputs]
    : inputs;

const onlyDenies = ({ document }: PolicyInput): boolean => {
  const parsed = parsePolicyDocument(document);
  return parsed.kind === 'policy' && parsed.statements.every(({ effect }) => effect === 'Deny');
};

/** A policy without a Principal is the caller's own, unless the words call it a limit and say nothing else of that limit. */
const kindOf = ({ policyType }: SeenPolicy, stated: ReadonlySet<Kind>, spoken: Kind | null): Kind => {
  if (policyType === 'resource') return policyType;
  if (policyType !== 'identity') return stated.has(policyType) ? 'identity' : policyType;
  return spoken === null || stated.has(spoken) ? 'identity' : spoken;
};

const managedIn = (prose: string): readonly { kind: Kind; document: object }[] =>
  [
    ...prose.matchAll(
      /\b(?:Administrator|[A-Z][A-Za-z]+Full|[A-Z][A-Za-z]+ReadOnly|PowerUser)Access\b|\bAmazon[A-Z]\w+\b/g,
    ),
  ].flatMap(([name]) => {
    const document = name === 'AdministratorAccess' ? everything.document : awsManagedPolicy(name)?.document;
    return document === undefined ? [] : [{ kind: 'identity' as const, document: document as object }];
  });

const toInput = ({ name, document }: SeenPolicy): PolicyInput => ({ name, document: document as string | object });
