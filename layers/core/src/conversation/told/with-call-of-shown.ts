import { matchAction } from '@whydenied/iam';
import { readArn } from '../../arn/index.ts';
import { type Evidence, type Facts, noDenial, type StatedDenial, tells } from '../../intake/index.ts';
import { readStatements, type ShownStatement } from '../../playbook/index.ts';
import { readModels } from './read-models.ts';

/**
 * "Role app has {…}, the code uses eu.anthropic.…, AccessDenied": where a policy is shown and a refusal told, and no sentence says of what, the
 * call is the one that the policy is about, on what the words name beside it. Unchanged where the words name nothing, or several calls fit.
 */
export const withCallOfShown = (facts: Facts, evidence: Evidence): Facts => {
  if (facts.denials.length > 0 || facts.operations.length > 0 || !tells(facts, 'refused')) return facts;
  // A sync embeds with the model that is named, and a cause that was picked says what is called.
  if (tells(facts, 'ingestion', 'causeNamed')) return facts;
  const shown = readStatements(evidence).filter(
    ({ effect, policyType }) => effect === 'Allow' && policyType === 'identity',
  );
  const model = usedModel(facts, shown);
  const call = model === null ? callOnArn(facts, shown) : callOfModel(shown);
  if (call === null) return facts;
  return { ...facts, denials: [{ ...noDenial, ...call }], mentions: usedFirst(facts, model) };
};

type Call = Pick<StatedDenial, 'action' | 'resource'>;

const modelActions = ['bedrock:InvokeModel', 'bedrock:InvokeModelWithResponseStream'] as const;

const callOfModel = (shown: readonly ShownStatement[]): Call | null => {
  const action = modelActions.find((each) => allows(shown, each));
  return action === undefined ? null : { action, resource: null };
};

const allows = (shown: readonly ShownStatement[], action: string): boolean =>
  shown.some(({ actions }) => actions.some((pattern) => matchAction(pattern, action)));

/** The profile, else the model, that stands by itself and not at the end of an ARN, as a policy writes it; one that is not granted first. */
const usedModel = ({ plain, mentions }: Facts, shown: readonly ShownStatement[]): string | null => {
  const ids = [...mentions.inferenceProfileIds, ...mentions.modelIds].filter((id) => standsAlone(plain, id));
  const alone = ids.length > 0 ? ids : readModels(plain);
  const isGranted = (id: string): boolean =>
    shown.some(({ resources }) => resources.some((arn) => arn.endsWith(`/${id}`)));
  return alone.find((id) => !isGranted(id)) ?? alone[0] ?? null;
};

const standsAlone = (plain: string, id: string): boolean => {
  for (let at = plain.indexOf(id); at !== -1; at = plain.indexOf(id, at + id.length))
    if (!/[\w./-]/.test(plain[at - 1] ?? ' ')) return true;
  return false;
};

/** One ARN beside those of the policy, of a service for which it allows one action. */
const callOnArn = ({ plain, mentions }: Facts, shown: readonly ShownStatement[]): Call | null => {
  // What a condition names (a guardrail, a caller) is no more what is called than what the policy grants.
  const written = new Set(
    shown.flatMap(({ resources, conditions }) => [...resources, ...conditions.flatMap(({ values }) => values)]),
  );
  const used = [...mentions.arns, ...objectsIn(plain)];
  const [resource, another] = used.filter((arn) => !written.has(arn) && !arn.includes('*') && isActedOn(arn));
  if (resource === undefined || another !== undefined) return null;
  const { service } = readArn(resource);
  const [action, second] = new Set(
    shown.flatMap(({ actions }) => actions).filter((each) => each.startsWith(`${service}:`)),
  );
  return action === undefined || second !== undefined || action.includes('*') ? null : { action, resource };
};

/** Objects by their URI: `s3://docs/report.pdf`. */
const objectsIn = (plain: string): readonly string[] =>
  (plain.match(/(?<![\w/])s3:\/\/[a-z0-9][a-z0-9.-]{1,62}\/[^\s"'`,;()<>]{1,300}/g) ?? []).map(
    (uri) => `arn:aws:s3:::${uri.slice(5).replace(/[.:]$/, '')}`,
  );

/** A principal and a policy are who calls and why, not what is called. */
const isActedOn = (arn: string): boolean => !['iam', 'sts', 'organizations'].includes(readArn(arn).service);

const usedFirst = ({ mentions }: Facts, used: string | null): Facts['mentions'] => {
  if (used === null || !mentions.inferenceProfileIds.includes(used)) return mentions;
  return { ...mentions, inferenceProfileIds: [used, ...mentions.inferenceProfileIds.filter((id) => id !== used)] };
};
