import { readArn } from '../../arn/index.ts';
import type { Clues } from '../clues/clues.ts';
import type { ShownStatement } from '../clues/shown-statement.ts';
import type { Remedy, StatementEdit } from '../remedy.ts';
import { nearMisses } from '../signs/near-misses.ts';
import { actionsOf, grantChain } from './grant-chain.ts';
import { openRequests } from './open-requests.ts';

/** The shown statement gets the ARN that it means; what else the chain needs is granted. */
export const correctResource = (clues: Clues, url: string): Remedy => {
  const chain = grantChain(clues, { text: 'the statement names another resource', url });
  const [statement] = nearMisses(clues, 'resource').filter(
    (miss) => miss.policyType === 'identity' || miss.policyType === 'resource',
  );
  const wanted = clues.main?.resource ?? clues.resource.written;
  if (statement === undefined || wanted === null || chain.kind !== 'grant') return chain;
  const rest = openRequests(clues).filter(
    (request) => request.resource !== wanted || request.action?.toLowerCase() !== clues.action,
  );
  const grants = grantChain({ ...clues, requests: rest, main: null }, { text: 'the rest of the chain', url });
  const others = grants.kind === 'grant' && rest.length > 0 ? grants.grants : [];
  return {
    kind: 'correct',
    edits: [editOf(statement, wanted, url)],
    grants: others,
    actions: actionsOf(chain.grants, clues),
  };
};

const editOf = (statement: ShownStatement, wanted: string, url: string): StatementEdit => {
  const { policy, policyType, attachTo, index } = statement;
  const place = {
    policy,
    policyType,
    attachTo,
    index,
    because: 'the Resource has to be the ARN of the denied request',
    url,
  };
  const flawed = statement.resources.find((arn) => isMeant(arn, wanted));
  if (flawed === undefined) return { ...place, edit: { kind: 'addResource', to: [wanted] } };
  return { ...place, edit: { kind: 'replaceResource', from: flawed, to: [wanted] } };
};

/** The flawed ARN can serve nothing else: a foundation model with an account, a profile written as a model. */
const isMeant = (arn: string, wanted: string): boolean => {
  const { service, account, type, name } = readArn(arn);
  const asked = readArn(wanted);
  const isModelWithAccount = service === 'bedrock' && type === 'foundation-model' && account !== '' && account !== '*';
  const isOwnForPublic = service === asked.service && name === asked.name && account !== asked.account;
  return isModelWithAccount || isOwnForPublic;
};
