import type { ContextValue } from '@whydenied/iam';
import type { ChainRequest } from '../chain-request.ts';
import type { ConditionElement } from '../remedy.ts';

type Recommended = { readonly key: string; readonly operator: 'StringEquals' | 'ArnLike' | 'StringLike' | 'Bool' };

// Conditions that AWS's pages put on these grants: confused deputy, inference profile, KMS through a service, PassRole, the URL's second action.
const recommended: readonly Recommended[] = [
  { key: 'aws:SourceAccount', operator: 'StringEquals' },
  { key: 'aws:SourceArn', operator: 'ArnLike' },
  { key: 'bedrock:InferenceProfileArn', operator: 'StringEquals' },
  { key: 'kms:ViaService', operator: 'StringEquals' },
  { key: 'iam:PassedToService', operator: 'StringEquals' },
  { key: 'iam:AWSServiceName', operator: 'StringEquals' },
  { key: 'aws:CalledViaLast', operator: 'StringEquals' },
  { key: 'aws:ResourceAccount', operator: 'StringEquals' },
  { key: 'SAML:aud', operator: 'StringEquals' },
  { key: 'sts:ExternalId', operator: 'StringEquals' },
  { key: 's3:prefix', operator: 'StringLike' },
  { key: 'lambda:FunctionUrlAuthType', operator: 'StringEquals' },
  { key: 'lambda:InvokedViaFunctionUrl', operator: 'Bool' },
];

/** The conditions that AWS recommends for what a request carries; null for none. */
export const conditionOf = ({ action, context: told }: ChainRequest): ConditionElement | null => {
  const context = Object.fromEntries(Object.entries(told).filter(([key]) => isSentWith(key, action)));
  const tokens = Object.keys(context).filter(
    (key) => (key.endsWith(':aud') || key.endsWith(':sub')) && key !== 'SAML:aud',
  );
  const ofToken = tokens.map((key): Recommended => ({ key, operator: 'StringEquals' }));
  const ofKey = Object.entries(context)
    .filter(([key]) => key.toLowerCase().startsWith('kms:encryptioncontext:'))
    .map(([key, value]): Recommended => ({ key, operator: isArn(value) ? 'ArnLike' : 'StringEquals' }));
  const brought = new Map(Object.entries(context).map(([name, value]) => [name.toLowerCase(), value]));
  if (brought.size === 0) return null;
  const asked = [...recommended, ...ofToken, ...ofKey].flatMap(({ key, operator }) => {
    const value = brought.get(key.toLowerCase());
    return value === undefined || Array.isArray(value) ? [] : [{ key, operator, value: String(value) }];
  });
  if (asked.length === 0) return null;
  const operators = [...new Set(asked.map(({ operator }) => operator))];
  return Object.fromEntries(
    operators.map((operator) => [
      operator,
      Object.fromEntries(asked.filter((item) => item.operator === operator).map(({ key, value }) => [key, value])),
    ]),
  );
};

/** A service's own key comes with its own actions only: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_actions-resources-contextkeys.html */
const isSentWith = (key: string, action: string | null): boolean => {
  const of = key.slice(0, key.indexOf(':')).toLowerCase();
  const service = (action ?? '').split(':')[0]?.toLowerCase();
  if (!ownKeys.has(of)) return true;
  return of === service && (exactly[key.toLowerCase()]?.test(action ?? '') ?? true);
};

const ownKeys: ReadonlySet<string> = new Set(['sts', 'iam', 'kms', 'lambda', 's3', 'bedrock']);

const exactly: Readonly<Record<string, RegExp>> = {
  __proto__: null as never,
  'sts:externalid': /^sts:AssumeRole$/i,
  'iam:passedtoservice': /^iam:PassRole$/i,
  'iam:awsservicename': /ServiceLinkedRole$/i,
  'lambda:functionurlauthtype': /FunctionUrl/i,
};

const isArn = (value: ContextValue): boolean => typeof value === 'string' && value.startsWith('arn:');
