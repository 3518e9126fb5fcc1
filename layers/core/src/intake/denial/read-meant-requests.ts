import { findArn, partitionOf, readArn, rolesIn } from '../../arn/index.ts';
import { operationActions } from '../../catalog/index.ts';
import { asciiLower } from '../clean/ascii-lower.ts';
import { ownWords } from '../error/own-words.ts';
import type { MeantRequest, StatedDenial } from '../facts.ts';
import { arnIn } from './arn-in.ts';
import { asyncOutput } from './async-output.ts';
import { managedRule } from './managed-rule.ts';
import { noDenial } from './no-denial.ts';
import { readRoleNeed } from './read-role-need.ts';
import type { PlacedDenial } from './read-sentences.ts';
import { readToken } from './read-token.ts';
import { type RefusedService, refusedServices } from './refused-services.data.ts';
import { repositoryIn } from './repository-in.ts';
import { roleNeeds } from './role-needs.data.ts';
import { serviceInWords } from './service-in-words.ts';

type Place = { readonly text: string; readonly lower: string; readonly at: number; readonly end: number };
type Meant = Partial<MeantRequest> & { readonly stated?: Partial<StatedDenial> };
type Reader = (place: Place) => Meant | null;

const nobody: MeantRequest = { principal: null, action: null, resource: null, context: {} };
const near = 160;
const far = 2000;
const most = 20;

/** Sentences of services about a request of their own: they name no IAM action, and mean one. */
export const readMeantRequests = (text: string): PlacedDenial[] => {
  const lower = asciiLower(text);
  return readers.flatMap(([phrases, read]) =>
    phrases.flatMap((phrase) =>
      placesOf(lower, phrase).flatMap((at) => readAt({ text, lower, at, end: at + phrase.length }, read)),
    ),
  );
};

const readAt = (place: Place, read: Reader): PlacedDenial[] => {
  const found = read(place);
  if (found === null) return [];
  const { stated, ...meant } = found;
  const sentence = ownWords(place.text.slice(place.at, place.at + 300));
  const denial: StatedDenial = {
    ...noDenial,
    statedBy: 'serviceSentence',
    sentence,
    ...stated,
    meant: { ...nobody, ...meant },
  };
  return [{ start: place.at, end: place.end, denial }];
};

const placesOf = (lower: string, phrase: string): number[] => {
  const found: number[] = [];
  for (let at = lower.indexOf(phrase); at !== -1 && found.length < most; at = lower.indexOf(phrase, at + phrase.length))
    found.push(at);
  return found;
};

/** `Amazon Bedrock could not assume the role arn:…`: by whom stands before, by what name behind. */
const assume: Reader = ({ text, lower, at, end }) => {
  const before = lower.slice(Math.max(0, at - near), at);
  const behind = text.slice(end, end + near);
  // `Could not assume role with OIDC` is a pipeline's own sentence about a token
  if (/^\s*with (?:oidc|saml|web)/i.test(behind)) return null;
  const resource = arnIn(behind, 'iam', 'role');
  const service = serviceInWords(before) ?? serviceInWords(asciiLower(behind.split('. ', 2).join(' ')));
  if (service === null && resource === null) return null;
  return { principal: service, action: 'sts:AssumeRole', resource, stated: { resource } };
};

/** `The role defined for the function cannot be assumed by Lambda.` */
const assumedBy: Reader = ({ text, lower, at, end }) => {
  const principal = serviceInWords(lower.slice(end, end + 40));
  const resource = arnIn(text.slice(Math.max(0, at - near), at), 'iam', 'role');
  return principal === null ? null : { principal, action: 'sts:AssumeRole', resource, stated: { resource } };
};

/** EventBridge Scheduler's `The execution role you provide must allow AWS EventBridge Scheduler to assume the role.` */
const mustAllow: Reader = ({ text, lower, at, end }) => {
  const before = lower.slice(Math.max(0, at - 80), at);
  const named = before.includes('must allow ') ? serviceInWords(before.slice(before.lastIndexOf('must allow '))) : null;
  if (named === null) return null;
  const around = text.slice(Math.max(0, at - near), end + near);
  return { principal: named, action: 'sts:AssumeRole', resource: arnIn(around, 'iam', 'role') };
};

/** AgentCore's `Role validation failed for 'arn:…'. Please verify that the role exists and its trust policy allows assumption by this service`. */
const roleValidation: Reader = ({ text, lower, at, end }) => {
  const resource = arnIn(text.slice(end, end + near), 'iam', 'role');
  const around = lower.slice(Math.max(0, at - 400), end + 500);
  const principal = around.includes('agentcore') || around.includes('agentruntime') || around.includes('gateway');
  return {
    principal: principal ? 'bedrock-agentcore.amazonaws.com' : serviceInWords(around),
    action: 'sts:AssumeRole',
    resource,
    stated: { resource },
  };
};

/** EKS's `Trust policy of the role provided is invalid`: https://docs.aws.amazon.com/eks/latest/userguide/pod-id-association.html */
const podIdentity: Reader = () => ({ principal: 'pods.eks.amazonaws.com', action: 'sts:AssumeRole' });

/** API Gateway's execution log: `Invalid permissions on Lambda function`, and the function in the URI beside it. */
const functionPermission: Reader = ({ text, at }) => {
  const around = text.slice(Math.max(0, at - far), at + far);
  const uri = arnIn(around, 'lambda', 'function');
  const resource = uri === null ? null : (uri.split('/invocations', 1)[0] ?? null);
  return { principal: 'apigateway.amazonaws.com', action: 'lambda:InvokeFunction', resource };
};

const destinations: readonly (readonly [string, string])[] = [
  ['lambda', 'lambda:InvokeFunction'],
  ['sqs', 'sqs:SendMessage'],
  ['sns', 'sns:Publish'],
];

/** S3's `Unable to validate the following destination configurations`: the one destination that the text names is meant. */
const destination: Reader = ({ text }) => {
  const named = destinations.flatMap(([service, action]) => {
    const resource = arnIn(text, service);
    return resource === null ? [] : [{ action, resource }];
  });
  const [only] = named;
  return { principal: 's3.amazonaws.com', ...(named.length === 1 ? only : {}) };
};

/** CloudWatch Logs' `… KMS key does not exist or is not allowed to be used with Arn 'arn:…:logs:…'`: https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/encrypt-log-data-kms.html */
const keyOfLogs: Reader = ({ text, end }) => {
  const user = readToken(text, end).text;
  const { service, region } = readArn(user);
  if (service === '') return null;
  const regional = service === 'logs' && region !== '' ? `logs.${region}.amazonaws.com` : `${service}.amazonaws.com`;
  return {
    principal: regional,
    action: 'kms:GenerateDataKey',
    resource: arnIn(text, 'kms', 'key'),
    context: service === 'logs' ? { 'kms:EncryptionContext:aws:logs:arn': user } : {},
  };
};

/** CloudWatch Logs' `Could not execute the lambda function. Make sure you have given CloudWatch Logs permission to execute your function.` */
const logsToFunction: Reader = ({ text }) => ({
  principal: 'logs.amazonaws.com',
  action: 'lambda:InvokeFunction',
  resource: arnIn(text, 'lambda', 'function'),
});

/** EventBridge's dead-letter message, `ERROR_CODE = NO_PERMISSIONS` beside `TARGET_ARN`: https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-rule-dlq.html */
const deadLetter: Reader = ({ text, lower, at }) => {
  const around = text.slice(Math.max(0, at - far), at + far);
  const name = asciiLower(around).indexOf('target_arn');
  const behind = name === -1 ? '' : around.slice(name, name + near * 2);
  const named = destinations.flatMap(([service, action]) => {
    const resource = arnIn(behind, service);
    return resource === null ? [] : [{ action, resource }];
  });
  const isOfRule = lower.includes('rule_arn') || lower.includes('eventbridge') || lower.includes(':rule/');
  const [only] = named;
  return isOfRule && only !== undefined ? { principal: 'events.amazonaws.com', ...only } : null;
};

/** SQS's `Access to the resource https://sqs.… is denied.`: by SNS where the log of its delivery says so, else by whoever called. */
const queueRefused: Reader = ({ text, lower, end }) => {
  const url =
    /^https:\/\/sqs\.([a-z0-9-]{4,24})\.amazonaws\.com[a-z.]{0,3}\/(\d{12})\/([\w.-]{1,80}?)(?=\.?(?:\s|$|["'\\]))/.exec(
      text.slice(end, end + near * 2).trimStart(),
    );
  if (url === null) return null;
  const [, region = '', account = '', name = ''] = url;
  const isDelivery = findArn(text, 'sns') !== -1 && (lower.includes('topicarn') || lower.includes('sns '));
  return {
    principal: isDelivery ? 'sns.amazonaws.com' : null,
    action: 'sqs:SendMessage',
    resource: `arn:${partitionOf(region)}:sqs:${region}:${account}:${name}`,
  };
};

/** Step Functions' `The state machine IAM Role is not authorized to access the Log Destination`: https://docs.aws.amazon.com/step-functions/latest/dg/cw-logs.html */
const logDestination: Reader = () => ({ action: 'logs:CreateLogDelivery', resource: '*' });

/** Bedrock's `Failed to validate permissions for log group: NAME, with role: ARN` */
const logGroup: Reader = ({ text, end }) => ({
  principal: arnIn(text.slice(end, end + 400), 'iam', 'role'),
  action: 'logs:PutLogEvents',
});

/** Lambda's `The function execution role does not have permissions to call ReceiveMessage on SQS`, a pipe's `The provided customer role …`: the one role and the one source that the text names are meant. */
const executionRole: Reader = ({ text, end }) => {
  const [, operation = '', named = ''] = /^(\w{3,60}) on (\w{2,20})/.exec(text.slice(end, end + 100)) ?? [];
  const service = named.toLowerCase();
  const action = operationActions({ service, operation })?.required[0] ?? null;
  if (action === null || service === 'ec2') return null;
  const resource = arnIn(text, service);
  const roles = new Set(rolesIn(text));
  const [role] = roles.size === 1 ? roles : [];
  return { principal: role?.replace(/\.$/, '') ?? null, action, resource, stated: { action, operation } };
};

/** Lex's `Access denied while invoking lambda function ARN from ARN`: on behalf of whom stands behind. */
const botToFunction: Reader = ({ text, end }) => {
  const behind = text.slice(end, end + 400);
  if (findArn(behind, 'lex') === -1) return null;
  const resource = arnIn(behind, 'lambda', 'function');
  return { principal: 'lexv2.amazonaws.com', action: 'lambda:InvokeFunction', resource, stated: { resource } };
};

/** SageMaker's `The repository of your image … does not grant ACTION, … permission to SERVICE`, `Your execution role … does not grant ACTION permission to …`. */
const notGranted: Reader = ({ text, at, end }) => {
  const [, action = '', behind = ''] =
    /^([a-z][a-z0-9-]{1,40}:[A-Za-z]{2,60})(?:,? (?:and )?[a-z0-9-]{2,40}:[A-Za-z]{2,60}){0,8} permissions? (?:to|on|for) (.{0,200})/s.exec(
      text.slice(end, end + far),
    ) ?? [];
  if (action === '') return null;
  const before = text.slice(Math.max(0, at - near * 2), at);
  const service = serviceInWords(asciiLower(behind.split(/[.,;] /, 1)[0] ?? ''));
  const resource = repositoryIn(before) ?? arnIn(behind);
  const role = arnIn(before, 'iam', 'role');
  if (role === null && service === null) return null;
  return {
    principal: role ?? service,
    action,
    resource,
    stated: {
      principal: role,
      action,
      resource,
      kind: 'implicit',
      policyType: role === null ? 'resource' : 'identity',
    },
  };
};

const refused =
  ({ principal, action, of }: RefusedService): Reader =>
  ({ text }) => ({ principal, action, resource: arnIn(text, of, ofService[of]) });

const ofService = { lambda: 'function', kms: 'key' };

const readers: readonly (readonly [readonly string[], Reader])[] = [
  [
    [
      ...['could not assume', 'unable to assume', 'not able to assume', 'cannot assume', 'failed to assume'],
      ...["can't assume", 'authorized to assume', 'error assuming role', 'does not have permission to assume'],
    ],
    assume,
  ],
  [['cannot be assumed by', 'unable to be assumed by', 'could not be assumed by', "can't be assumed by"], assumedBy],
  [['to assume the role'], mustAllow],
  [['role validation failed for'], roleValidation],
  [['trust policy of the role provided is invalid'], podIdentity],
  [['invalid permissions on lambda function'], functionPermission],
  [['unable to validate the following destination configurations'], destination],
  [['not allowed to be used with arn'], keyOfLogs],
  [['could not execute the lambda function'], logsToFunction],
  [['no_permissions'], deadLetter],
  [['access to the resource'], queueRefused],
  [['not authorized to access the log destination'], logDestination],
  [['failed to validate permissions for log group'], logGroup],
  [['does not grant '], notGranted],
  [['role does not have permissions to call '], executionRole],
  [['authorized to create managed-rule', 'authorized to create managed rule'], managedRule],
  [['access denied while invoking lambda function '], botToFunction],
  [['invalid output config/credentials'], asyncOutput],
  ...refusedServices.map((row) => [[row.phrase], refused(row)] as const),
  ...roleNeeds.map((row) => [[row.phrase], (place: Place) => readRoleNeed(place, row)] as const),
];
