import { bucketNamed, readArn } from '../../arn/index.ts';
import { actionInfo, hasResourceType } from '../../catalog/index.ts';
import { codeBlock, codeSpan, principalWords } from '../../explain/index.ts';
import { findDanger } from '../../repair/index.ts';
import { askedActions } from '../told/asked-actions.ts';
import { companions } from './companions.data.ts';
import type { EngineQuestion } from './engine-question.ts';

/** Whether the call of a case needs another action as well: by the fix, by the chain of the call, by what AWS asks beside it; what none of them knows it does not ask. */
export const decideNeeded = ({ answered, facts }: EngineQuestion): string => {
  const { requests } = answered.diagnosis;
  const [stated] = requests;
  const own = stated?.action ?? null;
  const asked = askedActions(facts, own)
    .filter((action) => !isSame(action, own))
    .slice(0, most);
  if (own === null || asked.length === 0)
    return 'Name the action as IAM does, such as `s3:PutObject`: then I can say whether this call asks for it.';
  const answers = asked.map((action) => verdictOf(action, own, answered));
  const added = answers.flatMap(({ add }) => (add === null ? [] : [add]));
  const shown =
    added.length === 0
      ? []
      : [
          added.length === 1 ? 'The statement for it:' : 'The statements for them:',
          codeBlock('json', JSON.stringify(added.length === 1 ? added[0] : added, null, 2)),
        ];
  return [...answers.map(({ says }) => says), ...shown].join('\n\n');
};

const most = 3;

type Statement = Readonly<Record<string, unknown>>;
type Verdict = { readonly says: string; readonly add: Statement | null };

const verdictOf = (action: string, own: string, answered: EngineQuestion['answered']): Verdict => {
  const { requests } = answered.diagnosis;
  const [stated] = requests;
  const inFix = answered.repair.fix.steps.find(({ statement }) =>
    [statement?.['Action'] ?? []].flat().some((each) => isSame(String(each), action)),
  );
  if (inFix !== undefined)
    return { says: `**Yes:** the call asks for ${codeSpan(action)} too, and the fix has it already.`, add: null };
  const foreseen = requests.find((each) => isSame(each.action, action));
  const isOthers =
    foreseen?.by === 'other' || (foreseen?.principal ?? stated?.principal) !== (stated?.principal ?? null);
  if (foreseen !== undefined && isOthers)
    return {
      says: `**Yes, but not from this caller:** ${foreseen.principal === null ? 'the service behind it' : principalWords(foreseen.principal)} makes that call, and needs ${codeSpan(action)}${onWords(foreseen.resource)}.`,
      add: null,
    };
  const add = statementOf(action, foreseen?.resource ?? resourceOf(action, stated?.resource ?? null));
  const row = companions.find(({ of, also }) => of.test(own.toLowerCase()) && also.test(action.toLowerCase()));
  if (row?.verdict === 'yes') return { says: `**Yes:** ${row.because}.`, add };
  if (row !== undefined)
    return { says: `**Only if** ${row.because}. ${codeSpan(own)} itself does not ask for ${codeSpan(action)}.`, add };
  if (foreseen !== undefined)
    return foreseen.required
      ? { says: `**Yes:** the same call asks for ${codeSpan(action)}${onWords(foreseen.resource)}.`, add }
      : { says: `**Only in some calls:** ${codeSpan(action)} is asked when the call carries what it is for.`, add };
  const known = [...new Set([own, ...answered.repair.fix.actions])].map(codeSpan).join(', ');
  return {
    says: `**No:** this call asks for ${known}, not for ${codeSpan(action)}. It is needed only if your code makes that call itself; without it, leave it out.`,
    add: null,
  };
};

const statementOf = (action: string, resource: string): Statement | null =>
  findDanger({ action, resource, principal: null }) === null
    ? { Effect: 'Allow', Action: action, Resource: resource }
    : null;

/** The resource of the case where the action is asked of that kind, else what AWS lets a policy name, to be filled in. */
const resourceOf = (action: string, resource: string | null): string => {
  if (!hasResourceType(action)) return '*';
  const types = (actionInfo(action)?.resourceTypes ?? []).flatMap(({ arns }) => arns);
  if (resource !== null && /^s3:(?:List|GetBucket)/i.test(action) && bucketNamed(resource) !== null)
    return resource.split('/')[0] ?? resource;
  const isTaken = resource !== null && types.some((arn) => kindOf(arn) === kindOf(resource));
  if (isTaken) return /^s3:/.test(action) && !resource.includes('/') ? `${resource}/*` : resource;
  const { region, account } = readArn(resource);
  return (types[0] ?? '*')
    .replace('{Partition}', 'aws')
    .replace('{Region}', region === '' ? '{Region}' : region)
    .replace(/\{Account(?:Id)?\}/, account === '' ? '{AccountId}' : account);
};

const kindOf = (arn: string): string => {
  const { service, type } = readArn(arn);
  return service === 's3' ? 's3' : `${service} ${type}`;
};

const onWords = (resource: string | null): string =>
  resource === null || resource === '*' ? '' : ` on ${codeSpan(resource)}`;

const isSame = (one: string | null, other: string | null): boolean => one?.toLowerCase() === other?.toLowerCase();
