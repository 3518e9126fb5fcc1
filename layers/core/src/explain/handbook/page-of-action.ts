import type { HandbookPage } from './page.ts';
import { pageOf } from './page-of.ts';

/** The page on an action that people ask about by itself; null: it is told by its cause. */
export const pageOfAction = (action: string): HandbookPage | null => {
  const id = pages.get(action.toLowerCase());
  return id === undefined ? null : pageOf(id);
};

const pages: ReadonlyMap<string, string> = new Map([
  ['iam:passrole', 'passrole'],
  ['sts:assumerole', 'trust'],
  ['sts:assumerolewithwebidentity', 'oidc'],
  ['sts:assumerolewithsaml', 'saml'],
  ['sts:tagsession', 'principal-tag'],
  ['bedrock:applyguardrail', 'guardrails'],
  ['bedrock:invokemodelwithresponsestream', 'streaming'],
  ['bedrock:invokeagent', 'invoke-agent'],
  ['bedrock:retrieve', 'retrieve'],
  ['bedrock:callwithbearertoken', 'bedrock-api-keys'],
  ['kms:decrypt', 'kms'],
  ['kms:generatedatakey', 'kms'],
  ['execute-api:invoke', 'user-to-api'],
  ['secretsmanager:getsecretvalue', 'secrets'],
]);
