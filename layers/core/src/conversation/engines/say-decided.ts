import { type CompiledPolicies, compile, type Decision, decide, PolicyError } from '@whydenied/iam';
import { bucketNamed, isIdentity, isRegion, readArn } from '../../arn/index.ts';
import { hasResourceType } from '../../catalog/index.ts';
import { codeSpan } from '../../explain/index.ts';
import { type Facts, readText, type SeenPolicy } from '../../intake/index.ts';
import { namedActions } from '../told/named-actions.ts';
import { readCalls } from '../told/read-calls.ts';
import { readModels } from '../told/read-models.ts';
import { spokenActions } from '../told/spoken-actions.ts';
import { decisionWords } from './decision-words.ts';
import { absentKeys, toldContext } from './told-context.ts';

/** Whether shown policies allow the calls that the words beside them ask about; null: the words name no call. */
export const sayDecided = (prose: string, policies: readonly SeenPolicy[]): string | null => {
  const asked = readText(prose);
  const named = [...new Set([...readCalls(asked), ...spokenIn(prose, policies)])];
  const actions = (named.length > 0 ? named : invokedIn(prose, policies)).slice(0, mostActions);
  if (actions.length === 0) return null;
  const compiled = compiledOf(policies);
  if (compiled === null) return null;
  return actions
    .map((action) => {
      const resource = hasResourceType(action)
        ? asTaken(action, namedIn(asked, action, policies) ?? resourceIn(policies, action))
        : '*';
      const decided = decide(compiled, {
        principal: callerIn(prose, resource),
        action,
        resource,
        context: toldContext(asked, resource),
      });
      const decision = withoutAbsent(decided, prose);
      const on = resource === '*' ? '' : ` on ${codeSpan(resource)}`;
      return `${leadOf(decision)} the call needs ${codeSpan(action)}${on}, and that is ${decisionWords(decision)}.`;
    })
    .join('\n\n');
};

/** Whether the words ask of shown policies what these decide: a call, or a verb and what it is done to. */
export const namesCall = (prose: string, policies: readonly SeenPolicy[]): boolean =>
  readCalls(readText(prose)).length > 0 || spokenIn(prose, policies).length > 0;

/** What the words say is not sent stays unsent: it leaves nothing open. */
const withoutAbsent = (decision: Decision, prose: string): Decision => {
  const absent = absentKeys(prose);
  return {
    ...decision,
    missingContextKeys: decision.missingContextKeys.filter((key) => !absent.has(key.toLowerCase())),
  };
};

/** A key that nobody stated may turn a decision: then it is neither a yes nor a no. */
const leadOf = ({ decision, missingContextKeys }: Decision): string =>
  missingContextKeys.length > 0
    ? '**It depends:**'
    : decision === 'allowed'
      ? '**Yes, as far as these policies go:**'
      : '**No:**';

// S3 asks for the bucket where an action is about all of it, else for an object.
const asTaken = (action: string, resource: string): string => {
  if (!/^s3:/i.test(action) || bucketNamed(resource) === null) return resource;
  const [bucket = resource] = resource.split('/');
  if (/^s3:(?:ListBucket|GetBucket|PutBucket|DeleteBucket|GetEncryption|PutEncryption)/i.test(action)) return bucket;
  return resource.includes('/') ? resource : `${resource}/any`;
};

/** The call of a model, where the words say no more than that one is called. */
const invokedIn = (prose: string, policies: readonly SeenPolicy[]): readonly string[] => {
  if (!policies.some(({ document }) => textOf(document).includes('"bedrock:'))) return [];
  if (/stream|ストリーミング|流式/i.test(prose)) return ['bedrock:InvokeModelWithResponseStream'];
  return invoking.test(prose) ? ['bedrock:InvokeModel'] : [];
};

const invoking =
  /\b(?:invoke|call|use|run|aufrufen|nutzen|benutzen|appeler|utiliser|llamar|usar|invocar|chamar|chiamare|usare|invocare)\b|呼び出|使え|调用|使用/i;

const mostActions = 3;
/** "For the IAM user alice": what policies say of a user is decided for that one. */
const callerIn = (prose: string, resource: string): string => {
  const told = readText(prose).mentions.arns.find((arn) => isIdentity(arn));
  if (told !== undefined) return told;
  const account = /^\d{12}$/.exec(readArn(resource).account)?.[0] ?? '111122223333';
  const user = /\b(?:iam[- ])?(?:user|benutzer|utilisateur|usuario|usuário|utente) `?([A-Za-z][\w.@-]{1,60})/i.exec(
    prose,
  )?.[1];
  return `arn:aws:iam::${account}:${user === undefined ? 'role/Application' : `user/${user}`}`;
};

/** What a verb means for the services that the policies are about: "can it delete objects?". */
const spokenIn = (prose: string, policies: readonly SeenPolicy[]): readonly string[] => {
  const services = new Set(
    policies.flatMap(({ document }) => textOf(document).match(/(?<=")[a-z0-9-]+(?=:[A-Za-z*])/g) ?? []),
  );
  return [...services]
    .flatMap((service) => [...namedActions(prose, service), ...spokenActions(prose, `${service}:`)])
    .slice(0, 1);
};

/** Null: one of them is no policy, which the check says. */
const compiledOf = (policies: readonly SeenPolicy[]): CompiledPolicies | null => {
  try {
    return compile({
      identity: policies.filter(({ policyType }) => policyType !== 'resource').map(toInput),
      resource: policies.filter(({ policyType }) => policyType === 'resource').map(toInput),
    });
  } catch (error) {
    if (error instanceof PolicyError) return null;
    throw error;
  }
};

const toInput = ({ name, document }: SeenPolicy) => ({ name, document: document as string | object });

/** The resource that the words name: its ARN, or the model and where it is called. */
const namedIn = ({ mentions, text }: Facts, action: string, policies: readonly SeenPolicy[]): string | null => {
  const service = action.split(':')[0] ?? '';
  const arn = mentions.arns.find((each) => each.startsWith(`arn:aws:${service}:`));
  if (arn !== undefined) return arn;
  const model = mentions.modelIds[0] ?? readModels(text)[0];
  const region = mentions.regions[0] ?? regionIn(policies);
  return service === 'bedrock' && model !== undefined ? `arn:aws:bedrock:${region}::foundation-model/${model}` : null;
};

/** Where the policies speak of models; where they name no Region, the answer shows the one that it was asked in. */
const regionIn = (policies: readonly SeenPolicy[]): string =>
  policies
    .flatMap(arnsOf)
    .map(readArn)
    .find(({ service, region }) => service === 'bedrock' && isRegion(region))?.region ?? 'us-east-1';

/** A resource that the policies name for the action's service: the call is asked on that one. */
const resourceIn = (policies: readonly SeenPolicy[], action: string): string => {
  const start = `arn:aws:${action.split(':')[0] ?? ''}:`;
  const named = policies.flatMap(arnsOf).find((arn) => arn.startsWith(start));
  return named?.replaceAll('*', 'any') ?? '*';
};

const arnsOf = ({ document }: SeenPolicy): readonly string[] => textOf(document).match(/\barn:[^"\s]{1,300}/g) ?? [];

const textOf = (document: unknown): string => (typeof document === 'string' ? document : JSON.stringify(document));
