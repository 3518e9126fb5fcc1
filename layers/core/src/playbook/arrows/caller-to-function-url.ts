import { readArn } from '../../arn/index.ts';
import { tells, valuesTold } from '../../intake/index.ts';
import type { ChainRequest } from '../chain-request.ts';
import type { Call } from '../clues/read-call.ts';
import { readStatements, type ShownCondition, type ShownStatement } from '../clues/shown-statement.ts';
import { derive } from '../requests/derive.ts';
import { mentionedResource, resourceOr } from '../requests/mentioned.ts';
import type { Arrow } from './arrow.ts';

/** A function URL is checked twice: for the URL, and for the function through it. */
export const callerToFunctionUrl: Arrow = {
  topic: 'user->lambdaUrl',
  requests: requestsOf,
  question: {
    ask: "What does the function's own policy say?",
    command: 'aws lambda get-policy --function-name FUNCTION_NAME',
  },
  note: 'whoever opens the URL invokes the function by that policy: no statement for it, or another source ARN, and the call is denied',
};

function requestsOf(call: Call): ChainRequest[] {
  const distribution = distributionOf(call);
  if (distribution !== null) return byDistribution(call, distribution);
  const shown = shownFor(call);
  const anyone = tells(call.facts, 'openUrl') || shown.some(isForAnyone);
  const common = {
    principal: call.denial?.principal ?? (anyone ? 'anonymous' : null),
    edge: 'user->lambda-url',
    resource: functionOf(call, shown),
    url: 'https://docs.aws.amazon.com/lambda/latest/dg/urls-auth.html',
    needsResourcePolicy: anyone,
  };
  const auth = { 'lambda:FunctionUrlAuthType': anyone ? 'NONE' : 'AWS_IAM' };
  return [
    derive({
      ...common,
      action: 'lambda:InvokeFunctionUrl',
      context: auth,
      because: 'the URL is called',
      required: !hasFirstOfUrl(call),
    }),
    derive({
      ...common,
      action: 'lambda:InvokeFunction',
      context: { 'lambda:InvokedViaFunctionUrl': true },
      because: 'since October 2025 the function behind the URL is checked too',
    }),
  ];
}

/** The function's policy is said to let callers of the URL in already, and nothing is said of the function behind it. */
export const hasFirstOfUrl = ({ facts, evidence }: Pick<Call, 'facts' | 'evidence'>): boolean => {
  const has = valuesTold(facts, 'hasActions').join(' ');
  const isSaid = /\blambda:InvokeFunctionUrl\b/i.test(has) && !/\blambda:(?:InvokeFunction\b|Invoke\*|\*)/i.test(has);
  return isSaid && !evidence.policies.some(({ policyType }) => policyType === 'resource');
};

/** Statements of functions' policies that let callers of a URL in. */
const shownFor = ({ evidence }: Call): readonly ShownStatement[] =>
  readStatements(evidence).filter(
    (statement) =>
      statement.policyType === 'resource' &&
      statement.effect === 'Allow' &&
      statement.actions.some((action) => action.toLowerCase() === 'lambda:invokefunctionurl'),
  );

/** `Principal: "*"` is everybody only of a URL that asks for no signature. https://docs.aws.amazon.com/lambda/latest/dg/urls-auth.html */
const isForAnyone = ({ principals, conditions }: ShownStatement): boolean =>
  principals.includes('*') && !conditions.some(asksForSignature);

/** A key that only whoever signed brings, or the kind of the URL itself. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html */
const asksForSignature = ({ operator, key, values }: ShownCondition): boolean => {
  if (key.toLowerCase() === 'lambda:functionurlauthtype') return values.includes('NONE') === /Not/i.test(operator);
  return /^aws:Principal(?:Org|Account|Arn|Tag)/i.test(key) && !/Not|^Null$|IfExists$/i.test(operator);
};

/** The function that is named, else the one whose policy was shown. */
const functionOf = (call: Call, shown: readonly ShownStatement[]): string => {
  const named = mentionedResource(call, 'lambda', 'function')?.written ?? null;
  const [only, another] = new Set(shown.flatMap(({ attachTo }) => attachTo ?? []));
  return named ?? (another === undefined ? only : undefined) ?? resourceOr(call, 'lambda', 'function:{FunctionName}');
};

// CloudFront signs the requests of a distribution with origin access control, and comes in its own name.
const byDistribution = (call: Call, distribution: string): ChainRequest[] =>
  ['lambda:InvokeFunctionUrl', 'lambda:InvokeFunction'].map((action) =>
    derive({
      principal: 'cloudfront.amazonaws.com',
      by: 'other',
      edge: 'user->lambda-url',
      action,
      resource: resourceOr(call, 'lambda', 'function:{FunctionName}'),
      context: { 'aws:SourceArn': distribution },
      because: 'CloudFront calls the function URL for its distribution',
      url: 'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/private-content-restricting-access-to-lambda.html',
      needsResourcePolicy: true,
    }),
  );

const distributionOf = (call: Call): string | null => {
  const [id] = valuesTold(call.facts, 'distributionId');
  const written = mentionedResource(call, 'cloudfront', 'distribution')?.written ?? null;
  if (written !== null || id === undefined) return written;
  const owner = readArn(resourceOr(call, 'lambda', 'function:{FunctionName}')).account || call.account;
  return `arn:${call.partition}:cloudfront::${owner}:distribution/${id}`;
};
