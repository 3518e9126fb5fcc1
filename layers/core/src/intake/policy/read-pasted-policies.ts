import type { PolicyType } from '@whydenied/iam';
import { type Evidence, noEvidence, type SeenPolicy } from '../evidence.ts';
import type { Harvest } from '../loose/harvest-values.ts';
import { documentValue } from './document-value.ts';
import { findDocuments } from './find-documents.ts';
import type { FoundDocument } from './found-document.ts';

/** The policies of a paste as evidence about the denied request; a kind that is cut off counts as shown, not as complete. */
export const readPastedPolicies = (harvests: readonly Harvest[]): Evidence => {
  const found = withoutRepeats(findDocuments(harvests));
  const named = giveNames(found);
  const types = [...new Set(found.map(({ policyType }) => policyType))];
  const whole = types.filter((type) => found.every(({ policyType, complete }) => policyType !== type || complete));
  const kept = types.includes('serviceControl')
    ? [...named.map(toPolicy), ...defaultAllow(found)]
    : named.map(toPolicy);
  return {
    ...noEvidence,
    policies: kept,
    seenLayers: whole
      .filter((type) => type !== 'identity' || saysAllows(found))
      .map((policyType) => ({ policyType, of: null })),
    notes: named.flatMap(({ name, problems }) => problems.map((problem) => `policy \`${name}\` ${problem}`)),
  };
};

// A Deny that is pasted by itself stands beside the policies that allow: of those nothing was seen.
const saysAllows = (found: readonly FoundDocument[]): boolean =>
  found.some(
    ({ policyType, document }) =>
      policyType === 'identity' && !/^(?!.*"Effect"\s*:\s*"Allow").*"Effect"\s*:\s*"Deny"/s.test(canonical(document)),
  );

/** A document in a string inside a document's wrapper is found once as text and once as value. */
const withoutRepeats = (found: readonly FoundDocument[]): FoundDocument[] => {
  const seen = new Set<string>();
  return found.filter(({ document, policyType }) => {
    const key = `${policyType} ${canonical(document)}`;
    return !seen.has(key) && seen.add(key) !== undefined;
  });
};

const canonical = (document: unknown): string => JSON.stringify(documentValue(document));

type Named = FoundDocument & { readonly name: string };

const giveNames = (found: readonly FoundDocument[]): Named[] => {
  const counts = new Map<PolicyType, number>();
  const uses = new Map<string, number>();
  return found.map((document) => {
    const { policyType } = document;
    const index = counts.get(policyType) ?? 0;
    counts.set(policyType, index + 1);
    const name =
      document.name ?? (policyType.endsWith('Control') ? `${policyType}[0][${index}]` : `${policyType}[${index}]`);
    const use = (uses.get(name) ?? 0) + 1;
    uses.set(name, use);
    return { ...document, name: use === 1 ? name : `${name}#${use}` };
  });
};

const toPolicy = ({
  policyType,
  name,
  attachTo,
  isInline,
  isOfRole,
  isExcerpt,
  document,
  complete,
}: Named): SeenPolicy => ({
  policyType,
  name,
  level: policyType.endsWith('Control') ? 0 : null,
  attachTo,
  appliesTo: null,
  home: policyType === 'resource' || policyType === 'vpcEndpoint' ? 'resource' : isInline ? 'inline' : 'unknown',
  arn: null,
  document,
  source: 'pasted',
  alsoAttachedTo: [],
  asOf: null,
  ...(isOfRole === true ? { isOfRole } : {}),
  ...(isExcerpt === true ? { isExcerpt } : {}),
  ...(complete ? {} : { isPart: true as const }),
});

// Organizations attaches it everywhere, and a deny list is written to stand beside it: https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps_strategies.html
const fullAccess = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }] };

const defaultAllow = (found: readonly FoundDocument[]): SeenPolicy[] => {
  const allows = found.some(
    ({ policyType, document }) => policyType === 'serviceControl' && /"Effect"\s*:\s*"Allow"/.test(canonical(document)),
  );
  if (allows) return [];
  return [
    {
      ...toPolicy({ ...nothingSpecial, policyType: 'serviceControl', name: 'FullAWSAccess', document: fullAccess }),
      home: 'awsManaged',
      arn: 'arn:aws:organizations::aws:policy/service_control_policy/p-FullAWSAccess',
    },
  ];
};

const nothingSpecial = { attachTo: null, isInline: false, complete: true, problems: [] } as const;
