import { actionsOf, isAction, unknownAction } from '../../../catalog/index.ts';
import { conditionWords } from './condition-words.ts';
import type { Fault } from './faults.data.ts';

/** What speaks against the grants that an answer writes out: actions that AWS does not have, and, where the least is asked for, wildcards. */
export const faultsOfGrants = (text: string, stem: string): readonly Omit<Fault, 'said'>[] => {
  const actions = [...text.matchAll(/(?<![\w:/-])([a-z][a-z0-9-]{1,30}:[A-Za-z*][A-Za-z0-9*]{0,80})(?![\w:/])/g)].map(
    ([, action = '']) => action,
  );
  const unknown = actions.find(
    (action) =>
      !conditionKeys.test(action) &&
      !asCondition.test(
        text.slice(Math.max(0, text.indexOf(action) - nearby), text.indexOf(action) + action.length + 4),
      ) &&
      !action.includes('*') &&
      !isAction(action) &&
      actionsOf(action.split(':')[0] ?? '').length > 0,
  );
  return [
    ...(unknown === undefined ? [] : [{ weight: 4, because: unknownAction(unknown) }]),
    ...(/(?<![\w])\w{0,60}FullAccess\b/.test(text) && !/FullAccess\b/.test(stem)
      ? [{ weight: 4, because: 'a managed policy of full access is more than one call needs' }]
      : []),
    ...(leastAsked.test(stem) ? wildcards(text, actions) : []),
  ];
};

// "A condition sagemaker:DirectInternetAccess = Enabled": no action.
const asCondition = new RegExp(`${conditionWords}|\\bkey\\b|\\s=\\s?$|=$`, 'i');
const nearby = 24;

// Written like actions, and none.
const conditionKeys =
  /^(?:aws|saml|cognito-identity\.amazonaws\.com):|^(?:sts:(?:ExternalId|RoleSessionName|SourceIdentity|TransitiveTagKeys|DurationSeconds|AWSServiceName)|iam:(?:PassedToService|PermissionsBoundary|PolicyARN|AWSServiceName|AssociatedResourceArn|ServiceSpecificCredential\w+|ResourceTag)|kms:(?:ViaService|CallerAccount|EncryptionContext\w*|Grant\w+|KeyOrigin|KeyUsage)|s3:(?:prefix|delimiter|max-keys|x-amz-[\w-]+|signatureAge|authType|TlsVersion|DataAccessPoint\w*|ResourceAccount|VersionId)|bedrock:(?:GuardrailIdentifier|InferenceProfileArn|bearerTokenType|PromptRouterArn|ServiceTier|InlineAgentName)|lambda:(?:FunctionUrlAuthType|FunctionArn|Principal|InvokedViaFunctionUrl|SourceFunctionArn)|secretsmanager:(?:Name|SecretId|resource))/i;

const wildcards = (text: string, actions: readonly string[]): readonly Omit<Fault, 'said'>[] => [
  ...(actions.some((action) => action.endsWith(':*'))
    ? [{ weight: 4, because: 'every action of a service is more than one call needs' }]
    : actions.some((action) => action.includes('*'))
      ? [{ weight: 2, because: 'a wildcard in the action allows more than is called' }]
      : []),
  ...(/(?:\bon|resources?["']?\s*:?)\s*["'`]?\*/i.test(text)
    ? [{ weight: 3, because: '`*` is every resource' }]
    : /arn:\S*\*/.test(text)
      ? [{ weight: 2, because: 'a wildcard in the ARN covers more than is called' }]
      : []),
];

const leastAsked =
  /least[- ]privilege|narrowest|most restrictive|minimal|minimum|only what|fewest|geringste|minimale|moindre privilège|mínimo|menor privilegio|menor privilégio|minimo privilegio|privilegio minimo|最小/i;
