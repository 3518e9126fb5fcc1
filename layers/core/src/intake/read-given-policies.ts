import type { PolicyInput, PolicySet, PolicyType } from '@whydenied/iam';
import { type Evidence, noEvidence, type SeenLayer, type SeenPolicy } from './evidence.ts';

const flatTypes = ['identity', 'resource', 'permissionsBoundary', 'session', 'vpcEndpoint'] as const;
const levelTypes = ['serviceControl', 'resourceControl'] as const;

/**
 * The policies that somebody says apply to the denied request, with their names: as given, else `identity[0]` and `serviceControl[level][i]`,
 * a repeated name as `name#2`. A kind that is given, even as an empty list, was seen.
 */
export const readGivenPolicies = (policies: PolicySet): Evidence => {
  const flat = flatTypes.flatMap((type) =>
    policies[type] === undefined ? [] : [{ type, levels: [policies[type]], hasLevels: false }],
  );
  const levelled = levelTypes.flatMap((type) =>
    policies[type] === undefined ? [] : [{ type, levels: policies[type], hasLevels: true }],
  );
  const given: readonly Given[] = [...flat, ...levelled];
  return { ...noEvidence, policies: given.flatMap(readType), seenLayers: given.map(toLayer) };
};

type Given = {
  readonly type: PolicyType;
  readonly levels: readonly (readonly PolicyInput[])[];
  readonly hasLevels: boolean;
};

const readType = ({ type, levels, hasLevels }: Given): SeenPolicy[] => {
  const uses = new Map<string, number>();
  return levels.flatMap((inputs, level) =>
    inputs.map((input, index) => {
      const name = input.name ?? (hasLevels ? `${type}[${level}][${index}]` : `${type}[${index}]`);
      const use = (uses.get(name) ?? 0) + 1;
      uses.set(name, use);
      return toPolicy({
        type,
        name: use === 1 ? name : `${name}#${use}`,
        level: hasLevels ? level : null,
        document: input.document,
      });
    }),
  );
};

type Named = {
  readonly type: PolicyType;
  readonly name: string;
  readonly level: number | null;
  readonly document: unknown;
};

const toPolicy = ({ type, name, level, document }: Named): SeenPolicy => ({
  policyType: type,
  name,
  level,
  attachTo: null,
  appliesTo: null,
  home: type === 'resource' || type === 'vpcEndpoint' ? 'resource' : 'unknown',
  arn: name.startsWith('arn:') ? name : null,
  document,
  source: 'given',
  alsoAttachedTo: [],
  asOf: null,
});

const toLayer = ({ type, levels, hasLevels }: Given): SeenLayer =>
  hasLevels ? { policyType: type, of: null, levels: levels.length } : { policyType: type, of: null };
