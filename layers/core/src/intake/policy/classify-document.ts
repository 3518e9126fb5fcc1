import type { PolicyType } from '@whydenied/iam';
import { isRoot } from '../../arn/index.ts';
import { asciiLower } from '../clean/ascii-lower.ts';
import { entryOf, type LooseNode } from '../loose/node.ts';

const words: readonly (readonly [string, PolicyType])[] = [
  ['boundary', 'permissionsBoundary'],
  ['service control', 'serviceControl'],
  ['scp', 'serviceControl'],
  ['resource control', 'resourceControl'],
  ['rcp', 'resourceControl'],
  ['session policy', 'session'],
  ['endpoint', 'vpcEndpoint'],
  ['identity', 'identity'],
  ['role policy', 'identity'],
  ["role's policy", 'identity'],
  ['inline', 'identity'],
  ['execution role', 'identity'],
  ['permission set', 'identity'],
  ['resource policy', 'resource'],
  ['resource-based policy', 'resource'],
  ['bucket policy', 'resource'],
  ['bucket-policy', 'resource'],
  ['key policy', 'resource'],
  ['api policy', 'resource'],
];
const quoting = ['because no ', 'deny in '];

/** Which kind of policy a pasted document is: by its Principal, and by the last word for a kind in the lines before it. */
export const classifyDocument = (document: LooseNode, before: string): PolicyType => {
  const named = lastNamed(asciiLower(before.slice(before.lastIndexOf('}') + 1)));
  if (!hasPrincipal(document))
    return (named === 'resource' ? null : named) ?? (reachesRoot(document) ? 'serviceControl' : 'identity');
  return named === 'vpcEndpoint' || named === 'resourceControl' ? named : 'resource';
};

const statementsOf = (document: LooseNode): readonly LooseNode[] => {
  const statement = entryOf(document, 'Statement') ?? document;
  return statement.kind === 'array' ? statement.items : [statement];
};

// No policy is attached to the root user of an account: https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps_examples_general.html
const reachesRoot = (document: LooseNode): boolean =>
  statementsOf(document).some((statement) => {
    const condition = entryOf(statement, 'Condition');
    return condition !== undefined && textsIn(condition).some(isRoot);
  });

const textsIn = (node: LooseNode): readonly string[] => {
  switch (node.kind) {
    case 'array':
      return node.items.flatMap(textsIn);
    case 'object':
      return node.entries.flatMap((entry) => textsIn(entry.node));
    case 'string':
    case 'bare':
      return [node.value];
  }
};

const hasPrincipal = (document: LooseNode): boolean =>
  statementsOf(document).some((item) => (entryOf(item, 'Principal') ?? entryOf(item, 'NotPrincipal')) !== undefined);

const lastNamed = (before: string): PolicyType | null => {
  const found = words
    .map(([word, policyType]) => ({ at: lastOwnUse(before, word), policyType }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => b.at - a.at);
  return found[0]?.policyType ?? null;
};

/** Where a word stands last, not counting AWS's sentence, which names a kind that may be another one. */
const lastOwnUse = (before: string, word: string): number => {
  for (let at = before.lastIndexOf(word); at !== -1; at = at === 0 ? -1 : before.lastIndexOf(word, at - 1)) {
    // What ends a sentence ends AWS's too: `deny in a service control policy. The SCP:`
    const lead =
      before
        .slice(Math.max(0, at - 40), at)
        .split(/[.!?"]\s|\n/)
        .at(-1) ?? '';
    const isWhole = !/[a-z]/.test(before[at - 1] ?? ' ') && !/[a-z]/.test(before[at + word.length] ?? ' ');
    if (isWhole && !quoting.some((phrase) => lead.includes(phrase))) return at;
  }
  return -1;
};
