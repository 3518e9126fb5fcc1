import type { PolicyType } from '@whydenied/iam';
import { readArn, withParts } from '../../arn/index.ts';
import { codeBlock, codeSpan, policyKindWords } from '../../explain/index.ts';
import type { ChainRequest } from '../../playbook/index.ts';
import type { FixStep } from '../../repair/index.ts';
import { namedTarget } from '../told/named-target.ts';
import { readFamily, readModels } from '../told/read-models.ts';
import { benchOf, decideOn, withIdentity } from './bench.ts';
import { decisionWords } from './decision-words.ts';
import type { EngineQuestion } from './engine-question.ts';
import { saidPastLimits } from './past-limits.ts';

/** The same call with another model, in another Region, or streamed: decided as it is, with the fix, and with the fix widened by just that. */
export const decideOther = (kind: 'streaming' | 'other', { answered, facts }: EngineQuestion): string => {
  const bench = benchOf(answered, answered.evidence);
  const { request } = bench;
  if (request === null || request.action === null)
    return 'The text names no denied action yet; paste the whole sentence of AWS, and it is decided.';
  const resource = kind === 'streaming' ? request.resource : targetOf(request.resource, facts);
  // What a model is asked is no search and no call of an agent.
  const asksModel = kind === 'other' && isModel(resource) && !/InvokeModel/i.test(request.action);
  const action = kind === 'streaming' ? streamed(request.action) : asksModel ? 'bedrock:InvokeModel' : request.action;
  if (resource === null)
    return 'Which model or Region exactly? With its id (`aws bedrock list-foundation-models` shows them) it is decided.';
  const asked = { ...request, action, resource };
  if (bench.told !== null && kind === 'other' && resource !== request.resource && isExplicit(answered))
    return sayNotInSentence({ ...asked, action, resource }, { request, layer: bench.told });
  const now = decideOn(bench.policies, asked);
  const statements = answered.repair.fix.steps.flatMap(({ statement }) =>
    statement?.['Effect'] === 'Allow' ? [statement] : [],
  );
  const then = decideOn(withIdentity(bench.policies, fixPolicy(statements)), asked);
  const name = kind === 'streaming' ? codeSpan(action) : `${codeSpan(action)} on ${codeSpan(resource)}`;
  if (now?.decision === 'allowed') return `Yes: ${name} is ${decisionWords(now)} already.`;
  if (then?.decision === 'allowed')
    return `${name}: ${decisionWords(now)} now, and allowed once the fix is in: nothing has to be added for it.`;
  const limited = now === null ? saidPastLimits(bench, asked, name) : null;
  if (limited !== null) return limited;
  if (asksModel) return sayModel({ action, resource, search: request.action, now });
  const [statement] = statements;
  if (statement === undefined)
    return `${name}: ${decisionWords(now)}. ${answered.repair.fix.kind === 'askOwner' ? 'The same owner would have to let it through.' : 'There is no statement of yours that could be widened for it.'}`;
  const wider = (kind === 'streaming' ? statements : [statement]).map((each) =>
    widened(each, kind, { action, resource }),
  );
  const undone = (kind === 'streaming' ? asStreamed(answered, action) : [asked]).find(
    (each) => decideOn(withIdentity(bench.policies, fixPolicy(wider)), each)?.decision !== 'allowed',
  );
  const sure =
    undone === undefined
      ? ' Decided: with it both are allowed, nothing else is added.'
      : ` With it alone ${codeSpan(undone.resource ?? '*')} is still ${decisionWords(decideOn(withIdentity(bench.policies, fixPolicy(wider)), undone))}.`;
  const cover = kind === 'streaming' ? 'streaming is an action of its own' : 'the fix names the other one only';
  return `No: with the fix it is ${decisionWords(then)}; ${cover}. The ${wider.length === 1 ? 'statement' : 'statements'} for both:\n\n${codeBlock('json', JSON.stringify(wider.length === 1 ? wider[0] : wider, null, 2))}\n\n${sure.trim()}`;
};

/** Everything that the call is asked for, with the other action. */
const asStreamed = ({ diagnosis }: EngineQuestion['answered'], action: string): readonly ChainRequest[] => {
  const [stated] = diagnosis.requests;
  return diagnosis.requests
    .filter((each) => each.action === stated?.action && each.resource !== null && each.by === stated?.by)
    .map((each) => ({ ...each, principal: stated?.principal ?? each.principal, action }));
};

const isExplicit = ({ diagnosis }: EngineQuestion['answered']): boolean => diagnosis.denial.kind === 'explicit';

/** AWS's sentence says of a Deny only that it hits this one call; what else it hits stands in its text. */
const sayNotInSentence = (
  { action, resource }: { readonly action: string; readonly resource: string },
  { request, layer }: { readonly request: ChainRequest; readonly layer: PolicyType },
): string => {
  const direct =
    isModel(resource) && readArn(resource).region !== readArn(request.resource).region
      ? ' Called by the model’s own id there, no other Region takes part; a model that only an inference profile serves answers that its on-demand throughput isn’t supported, and then another model is the way.'
      : '';
  return `**Not to be decided yet:** AWS’s sentence says only that ${policyKindWords(layer)} denies ${codeSpan(request.action ?? '')} on ${codeSpan(request.resource ?? '*')}. Whether the same Deny covers ${codeSpan(action)} on ${codeSpan(resource)} stands in its text, which was not shown: a Deny of one model or Region would not, one of ${codeSpan('bedrock:*')} would.${direct} Paste that policy, and it is decided; the role needs an Allow for it in either case.`;
};

type AskedModel = {
  readonly action: string;
  readonly resource: string;
  readonly search: string;
  readonly now: ReturnType<typeof decideOn>;
};

/** Asking a model beside another call: a statement of its own, and for answers of a knowledge base the call that joins both. */
const sayModel = ({ action, resource, search, now }: AskedModel): string => {
  const statements = [
    { Sid: 'AllowInvokeModel', Effect: 'Allow', Action: action, Resource: resource },
    ...(/^bedrock:Retrieve$/i.test(search)
      ? [{ Sid: 'AllowRetrieveAndGenerate', Effect: 'Allow', Action: 'bedrock:RetrieveAndGenerate', Resource: '*' }]
      : []),
  ];
  const joined = statements.length > 1 ? ' `bedrock:RetrieveAndGenerate` has no resource of its own.' : '';
  return `${codeSpan(action)} on ${codeSpan(resource)} is a permission of its own beside ${codeSpan(search)}: ${decisionWords(now)}. Beside the statement of the fix it takes:\n\n${codeBlock('json', JSON.stringify(statements.length === 1 ? statements[0] : statements, null, 2))}\n\nThe model is named in the Region of the call.${joined}`;
};

const isModel = (resource: string | null): boolean => resource?.includes('foundation-model/') === true;

type Statement = NonNullable<FixStep['statement']>;

const fixPolicy = (statements: readonly Statement[]) => ({
  name: 'the fix',
  document: { Version: '2012-10-17', Statement: statements },
});

const streamed = (action: string): string =>
  /^bedrock:InvokeModel$/i.test(action)
    ? 'bedrock:InvokeModelWithResponseStream'
    : /InvokeModelWithResponseStream/i.test(action)
      ? 'bedrock:InvokeModel'
      : action;

const widened = (
  statement: Statement,
  kind: 'streaming' | 'other',
  { action, resource }: { action: string; resource: string },
): Statement =>
  kind === 'streaming'
    ? { ...statement, Action: [...new Set([...[statement['Action']].flat(), action])] }
    : { ...statement, Resource: [...new Set([...[statement['Resource']].flat(), resource])] };

/** The resource of the call with the model or the Region of the question in place of its own; null: neither is named. */
const targetOf = (resource: string | null, facts: EngineQuestion['facts']): string | null => {
  const { modelIds, inferenceProfileIds, regions, arns } = facts.mentions;
  const [arn] = arns;
  if (arn !== undefined) return arn;
  const named = namedTarget(resource, facts);
  if (named !== null) return named;
  const own = resource?.startsWith('arn:') === true ? resource : 'arn:aws:bedrock:{Region}::foundation-model/{ModelId}';
  const [region] = regions;
  const family = readFamily(facts.text);
  const model = modelIds[0] ?? readModels(facts.text)[0] ?? (family === null ? undefined : `${family}*`);
  if (region === undefined && model === undefined && inferenceProfileIds.length === 0) return null;
  const there = region === undefined ? own : withParts(own, { region });
  // What a profile routes to in another Region is the model there.
  const { type, id: profile } = readArn(resource);
  const routed =
    type === 'inference-profile' && region !== undefined ? profile.slice(profile.indexOf('.') + 1) : undefined;
  const id = model ?? routed;
  return id === undefined ? there : withParts(there, { account: '', name: `foundation-model/${id}` });
};
