import type { LooseNode } from '../loose/node.ts';
import { plainValue } from '../loose/node.ts';
import type { FoundDocument } from './found-document.ts';

/**
 * The condition of a trust policy that is pasted without its statement: `"Condition": { "StringEquals": { "ISSUER:sub": … } }`,
 * or one operator of it. Only what says how a token is compared is read so; null for everything else.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_create_oidc.html
 */
export const readTrustCondition = (node: LooseNode, before: string): FoundDocument | null => {
  const condition = conditionOf(node, before.trimEnd());
  const issuer = condition === null ? undefined : issuerOf(condition);
  if (condition === null || issuer === undefined) return null;
  return {
    policyType: 'resource',
    name: null,
    attachTo: null,
    isInline: false,
    document: {
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Principal: { Federated: `arn:aws:iam::{AccountId}:oidc-provider/${issuer}` },
          Action: 'sts:AssumeRoleWithWebIdentity',
          Condition: condition,
        },
      ],
    },
    complete: node.complete,
    problems: ['is a condition without its statement; it was read as that of a trust policy for this issuer'],
  };
};

type Condition = Readonly<Record<string, unknown>>;

const conditionOf = (node: LooseNode, before: string): Condition | null => {
  if (node.kind !== 'object') return null;
  if (/"Condition"\s*:$/.test(before)) return plainValue(node) as Condition;
  const operator =
    /"((?:ForAnyValue:|ForAllValues:)?String(?:Not)?(?:Equals|Like)(?:IgnoreCase)?(?:IfExists)?)"\s*:$/.exec(
      before,
    )?.[1];
  return operator === undefined ? null : { [operator]: plainValue(node) };
};

const issuerOf = (condition: Condition): string | undefined =>
  Object.values(condition)
    .flatMap((keys) => (typeof keys === 'object' && keys !== null ? Object.keys(keys) : []))
    .flatMap((key) => /^([\w.-]+\.[a-z]{2,}(?:\/[\w./-]*)?):(?:sub|aud)$/.exec(key)?.[1] ?? [])[0];
