import { isAccountId, readArn } from '../../arn/index.ts';
import { type StatedDenial, valuesTold } from '../../intake/index.ts';
import type { ChainRequest } from '../chain-request.ts';
import type { Call } from '../clues/read-call.ts';
import { spelled } from '../remedies/grant-of.ts';
import { bootstrapRoles } from './bootstrap-roles.ts';
import { readPrefix } from './read-prefix.ts';
import { toldContext } from './told-context.ts';

const unstated: ChainRequest = {
  principal: null,
  action: null,
  resource: null,
  resourceAccount: null,
  context: {},
  from: 'message',
  edge: null,
  because: null,
  url: null,
  required: true,
  needsResourcePolicy: false,
};

/** What the text states of each denial, as written but for the case of its action; one request of nulls where it states none. The first has what people say of it besides. */
export const statedRequests = ({ facts }: Call): readonly ChainRequest[] =>
  facts.denials.length === 0
    ? [{ ...unstated, action: actionNamed(facts) }]
    : facts.denials.map(({ principal, action, resource, context }, index) => ({
        ...unstated,
        principal,
        action: action === null ? null : spelled(action),
        resource,
        resourceAccount: index === 0 ? ownerOf({ resource }, facts) : null,
        ...(index === 0 ? patternOf({ action, resource }, facts) : {}),
        // What somebody else was refused is another case: nobody is given it for them.
        required:
          index === 0 || !(isOfAnother(principal, facts.denials[0]?.principal ?? null) || isForWantOfRole(facts)),
        context: index === 0 ? { ...toldContext(facts), ...listed({ action }, facts), ...context } : context,
      }));

/** CDK goes on as its caller where it may not take a role up: what that caller is refused then is no need of its own. */
const isForWantOfRole = ({ denials: [first] }: Call['facts']): boolean =>
  first?.action === 'sts:AssumeRole' && bootstrapRoles(first.resource).length > 0;

const isOfAnother = (principal: string | null, first: string | null): boolean =>
  principal !== null && first !== null && holderOf(principal) !== holderOf(first);

/** A session is its role, whatever its path: sts `assumed-role/NAME/SESSION`, iam `role/PATH/NAME`. */
const holderOf = (principal: string): string => {
  const { service, account, type, id } = readArn(principal);
  if (service === 'sts' && type === 'assumed-role') return `${account} role ${id.split('/')[0]}`;
  return service === 'iam' ? `${account} ${type} ${id.slice(id.lastIndexOf('/') + 1)}` : principal;
};

// A listing that the text shows as a command or as code says which prefix it asked for.
const listed = ({ action }: Pick<StatedDenial, 'action'>, facts: Call['facts']): ChainRequest['context'] => {
  const [prefix] = valuesTold(facts, 'listedPrefix');
  return prefix !== undefined && action?.toLowerCase() === 's3:listbucket' ? { 's3:prefix': prefix } : {};
};

// An error that refuses nothing still states which operation it is about; the end of AWS's sentence states its action.
const actionNamed = (facts: Call['facts']): string | null => {
  const [clause] = valuesTold(facts, 'clauseAction');
  const called = facts.operations.find(({ from }) => from === 'error');
  const [only, another] = called?.assumed === true ? [] : (called?.actions ?? []);
  const missing = new Set(valuesTold(facts, 'lacksAction'));
  const [lacks = null] = missing.size === 1 ? missing : [];
  return clause ?? lacks ?? (another === undefined ? (only ?? null) : null);
};

// An object below a prefix that is read as a whole.
const patternOf = (
  { action, resource }: Pick<StatedDenial, 'action' | 'resource'>,
  facts: Call['facts'],
): Pick<ChainRequest, 'pattern'> => {
  const prefix = readPrefix(facts);
  const [bucket = '', ...key] = resource?.split('/') ?? [];
  const isBelow = prefix !== null && action?.toLowerCase() === 's3:getobject' && key.join('/').startsWith(prefix);
  return isBelow ? { pattern: `${bucket}/${prefix}*` } : {};
};

// Whose a resource is, where its ARN does not say so and the text does.
const ownerOf = ({ resource }: Pick<StatedDenial, 'resource'>, facts: Call['facts']): string | null => {
  if (resource === null || isAccountId(readArn(resource).account)) return null;
  return valuesTold(facts, 'resourceOwner')[0] ?? null;
};
