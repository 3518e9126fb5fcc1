import { readArn } from '../../arn/index.ts';
import { isInferenceProfileId } from '../../catalog/index.ts';
import type { Recognition } from '../cause.ts';
import type { Clues } from '../clues/clues.ts';
import { type ShownStatement, speaksOf } from '../clues/shown-statement.ts';
import { readModelTarget } from '../requests/model-target.ts';
import { lacksAllow, sureness } from './denied-action.ts';
import { found } from './found.ts';
import { nearMisses } from './near-misses.ts';
import { says } from './says.ts';

/** A shown statement means this model and writes an ARN that it can never have. */
export const wrongShape = (clues: Clues): Recognition | null => {
  if (clues.action === null) return clues.service === null || clues.service === 'bedrock' ? wrongAlone(clues) : null;
  if (clues.service !== 'bedrock' || !lacksAllow(clues)) return null;
  const misses = nearMisses(clues, 'resource');
  const flawed = misses.flatMap((statement) => flawsOf(statement, clues).map((because) => ({ statement, because })));
  const [first] = flawed;
  if (first === undefined) return null;
  const places = [...new Set(flawed.map(({ statement }) => statement))];
  return found({ tier: 'defect', confidence: sureness(clues), places, because: first.because });
};

/** No call is named, and what the shown statement allows for a model is no ARN that anything has. */
const wrongAlone = (clues: Clues): Recognition | null => {
  if (clues.layer.kind === 'explicit' || !says(clues, 'codeAccessDenied', 'plainRefusal', 'refused', 'forbidden'))
    return null;
  const flawed = clues.statements
    .filter((statement) => statement.effect === 'Allow' && speaksOf(statement, 'bedrock:invokemodel'))
    .map((statement) => ({ statement, because: statement.resources.flatMap((arn) => neverAnArn(arn) ?? []) }))
    .filter(({ because }) => because.length > 0);
  const [because] = flawed[0]?.because ?? [];
  if (because === undefined) return null;
  return found({ tier: 'defect', places: flawed.map(({ statement }) => statement), because });
};

const flawsOf = (statement: ShownStatement, clues: Clues): string[] =>
  statement.resources.flatMap((arn) => flawOf(arn, clues) ?? []);

// ARN formats: https://docs.aws.amazon.com/service-authorization/latest/reference/list_bedrock.html#amazonbedrock-resources-for-iam-policies
const flawOf = (arn: string, clues: Clues): string | null => {
  const { resource } = clues;
  const never = neverAnArn(arn);
  if (never !== null) return never;
  const { type, id, region, service } = readArn(arn);
  if (service !== 'bedrock') return null;
  if (type === 'inference-profile' && id !== '' && !id.includes('*') && !isInferenceProfileId(id) && id === resource.id)
    return `\`${arn}\` writes a model as an inference profile`;
  if (type === resource.type && id !== resource.id && isPrefixOf(id, resource.id))
    return `\`${arn}\` stops before the version of the model id`;
  if (type === 'agent' && resource.type === 'agent-alias')
    return `\`${arn}\` names the agent, and agents are invoked through the ARN of an alias`;
  const isSame = models.has(type) && type === resource.type && id === resource.id && region !== resource.region;
  return isSame && region !== '' && !isThroughProfile(clues) ? `\`${arn}\` is bound to another Region` : null;
};

/** What no model and no profile has, whichever was called. */
const neverAnArn = (arn: string): string | null => {
  const { service, account, type, id } = readArn(arn);
  if (service !== 'bedrock') return isModelId(arn) ? `\`${arn}\` is a model id, and a policy needs an ARN` : null;
  if (type === 'foundation-model' && account !== '' && account !== '*')
    return `\`${arn}\` holds an account, and foundation models have none`;
  if (type === 'foundation-model' && isInferenceProfileId(id))
    return `\`${arn}\` writes an inference profile as a foundation model`;
  if (type === 'inference-profile' && account === '')
    return `\`${arn}\` lacks the account, and inference profiles have one`;
  return null;
};

// What else is granted in another Region is granted on another resource.
const models: ReadonlySet<string> = new Set([
  ...['foundation-model', 'inference-profile', 'application-inference-profile', 'provisioned-model'],
  ...['custom-model', 'custom-model-deployment', 'imported-model'],
]);

// A model reached through a profile is checked in other Regions by design, which is a cause of its own.
const isThroughProfile = (clues: Clues): boolean => {
  const kind = readModelTarget(clues)?.kind;
  return kind === 'profile' || kind === 'applicationProfile';
};

const isPrefixOf = (id: string, whole: string): boolean =>
  (id !== '' && !id.includes('*') && whole.startsWith(`${id}:`)) || (whole.startsWith(`${id}-`) && id.length > 10);

const isModelId = (text: string): boolean => /^[a-z0-9-]+\.[a-z0-9.:-]+$/.test(text) && text.length < 128;
