import { openContext } from '../condition/open-context.ts';
import type { RequestFacts } from '../condition/request-facts.ts';
import type { AccessRequest } from '../contract.ts';
import { isAccountId } from '../language/is-account-id.ts';
import { type Principal, parsePrincipal } from '../language/principal.ts';
import { remember } from '../language/remember.ts';
import { parseActionName } from '../match/action-pattern.ts';
import { parseRequestResource, type RequestResource } from '../match/request-resource.ts';
import { authorizedResource } from './authorized-resource.ts';
import type { Question } from './question.ts';

const principalOf = remember(parsePrincipal);

/** Takes a request apart, whatever it is: parts that are no text are as if empty. */
export const takeApart = (request: AccessRequest, hasBoundary: boolean): Question => {
  const given: Readonly<Record<string, unknown>> = typeof request === 'object' && request !== null ? request : {};
  const actionText = textOf(given['action']);
  const principal = principalOf(textOf(given['principal']));
  const action = parseActionName(actionText);
  const named = parseRequestResource(textOf(given['resource']));
  const { resource, requestAlias } = authorizedResource(named, action, principal);
  const resourceAccount = ownerOf(textOf(given['resourceAccount']), resource, principal);
  const facts: RequestFacts = { principal, action, resource, resourceAccount, requestAlias };
  const toldArn = toldArnOf(given['context']);
  const context = openContext(given['context'], facts);
  return {
    ...facts,
    actionText,
    context,
    caller: { principal, givenArn: isBehind(principal) ? toldArn : undefined },
    toldArn,
    hasBoundary,
  };
};

// The role of a session with its path, or the user behind a federated user, is told by the request only.
const isBehind = ({ kind }: Principal): boolean => kind === 'session' || kind === 'federatedUser';

const toldArnOf = (context: unknown): string | undefined => {
  if (typeof context !== 'object' || context === null) return undefined;
  for (const key of Object.keys(context)) {
    if (key.length !== PRINCIPAL_ARN.length || key.toLowerCase() !== PRINCIPAL_ARN) continue;
    const value: unknown = (context as Record<string, unknown>)[key];
    if (typeof value === 'string') return value;
  }
  return undefined;
};

const PRINCIPAL_ARN = 'aws:principalarn';

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

const ownerOf = (given: string, { arn }: RequestResource, principal: Principal): string => {
  if (given !== '') return given;
  if (arn !== undefined && isAccountId(arn.account)) return arn.account;
  return 'account' in principal ? principal.account : '';
};
