import { bindingPhrases } from './binding-phrases.data.ts';
import { credentialPhrases } from './credential-phrases.data.ts';
import { doubtPhrases } from './doubt-phrases.data.ts';
import { misleadingPhrases } from './misleading-phrases.data.ts';
import { modelPhrases } from './model-phrases.data.ts';
import { servicePhrases } from './service-phrases.data.ts';
import { tellingPhrases } from './telling-phrases.data.ts';
import { thingPhrases } from './thing-phrases.data.ts';

/** Every phrase that is known, by the sign it gives: made when it is first asked for, so that loading the code costs next to nothing. */
export const phrases = () =>
  ({
    ...modelPhrases(),
    ...credentialPhrases(),
    ...servicePhrases(),
    ...thingPhrases(),
    ...tellingPhrases(),
    ...bindingPhrases(),
    ...doubtPhrases(),
    ...misleadingPhrases(),
  }) as const;

/** Signs whose words swallow the words inside them. */
export const misleading: ReadonlySet<string> = new Set(Object.keys(misleadingPhrases()));

/** What a phrase of a text tells; the values of `ValueSign` are read off by their form. */
export type Sign = keyof ReturnType<typeof phrases> | ValueSign;

/** Signs that carry a value: a name, an account, an action. */
export type ValueSign =
  | 'actionWritten'
  | 'tokenSubject'
  | 'subjectAsked'
  | 'podNamespace'
  | 'podAccount'
  | 'tokenIssuer'
  | 'conditionKey'
  | 'implicitIn'
  | 'explicitIn'
  | 'clauseAction'
  | 'profileGeography'
  | 'restApi'
  | 'roleForbidden'
  | 'tagsRefused'
  | 'inDataPolicy'
  | 'route'
  | 'authorizerId'
  | 'storageCall'
  | 'distributionId'
  | 'regionWanted'
  | 'agentId'
  | 'agentAliasId'
  | 'knowledgeBaseId'
  | 'bucketName'
  | 'conditionStated'
  | 'listedPrefix'
  | 'logGroup'
  | 'identityPoolId'
  | 'thingMade'
  | 'typeFailed'
  | 'typeNamed'
  | 'profileRole'
  | 'untaggedCall'
  | 'externalId'
  | 'tagOfCaller'
  | 'readBelow'
  | 'allOurs'
  | 'ownAccount'
  | 'endpointService'
  | 'ownName'
  | 'ownDeny'
  | 'ownPolicy'
  | 'resourceOwner'
  | 'causeNamed'
  | 'lacksAction'
  | 'hasActions'
  | 'hasPolicy'
  | 'jobEnvironment'
  | 'jobRepository'
  | 'jobBranch'
  | 'whoamiWorks'
  | 'parameterGiven'
  | 'guardrailVersion'
  | 'endpointNow'
  | 'callerNamed'
  | 'calledFrom'
  | 'serviceReached'
  | RoleSign;

/** Which role a service works with, in its user's words. */
export type RoleSign = 'roleOfKnowledgeBase' | 'roleOfAgent' | 'roleOfFlow' | 'roleOfGateway' | 'roleOfJob';
