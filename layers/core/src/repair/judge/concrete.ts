import { matchGlob } from '@whydenied/iam';
import { leadingParts, readArn, withParts } from '../../arn/index.ts';
import { actionInfo, actionsOf } from '../../catalog/index.ts';

/** Actions that a pattern stands for: itself, those of the call that it matches, and a few more that AWS has. */
export const concreteActions = (pattern: string, called: readonly string[]): readonly string[] => {
  if (!hasWildcard(pattern)) return [pattern];
  const isMatched = (action: string): boolean => matchGlob(pattern.toLowerCase(), action.toLowerCase());
  const service = pattern.slice(0, Math.max(0, pattern.indexOf(':')));
  const known = service === '' ? sampleOfAll : actionsOf(service);
  return [...new Set([...called, ...spread(known.filter(isMatched))])].filter(isMatched);
};

/** A few for `*`: one of each kind of harm. */
const sampleOfAll = ['iam:PassRole', 's3:GetObject', 's3:PutObject', 'kms:Decrypt', 'bedrock:InvokeModel'];
const fewest = 4;

const spread = (actions: readonly string[]): readonly string[] => {
  const step = Math.max(1, Math.floor(actions.length / fewest));
  return actions.filter((_, index) => index % step === 0).slice(0, fewest);
};

export const hasWildcard = (text: string): boolean => text.includes('*') || text.includes('?');

/** One resource that a pattern stands for and that nobody has: a `*` of a Region or account becomes one, any other becomes a name. */
export const concreteResource = (pattern: string, action: string, account: string): string => {
  if (!hasWildcard(pattern)) return pattern;
  const whole = /^\*+$/.test(pattern) ? ownArn(action) : pattern;
  const parts = readArn(whole);
  const placed = withParts(whole, {
    partition: parts.partition.replaceAll('*', 'aws'),
    region: parts.region.replaceAll('*', 'any-region-1'),
    account: parts.account.replaceAll('*', account),
  });
  return placed.replaceAll('*', 'whydenied').replaceAll('?', 'w');
};

/** The first kind of ARN that AWS asks about for the action; `*` where it names none. */
const ownArn = (action: string): string =>
  actionInfo(action)?.resourceTypes[0]?.arns[0]?.replaceAll(/\$?\{[^{}]*\}/g, '*') ?? '*';

/** Whether AWS ever asks about this action with such a resource: `s3:ListBucket` is never asked about an object. */
export const canConcern = (action: string, resource: string): boolean => {
  const info = actionInfo(action);
  if (info === undefined || info.accessLevel === '' || resource === '*' || !resource.startsWith('arn:')) return true;
  return info.resourceTypes.some(({ arns }) => arns.some((arn) => couldBe(arn, resource)));
};

// Both may hold wildcards; they are taken for text that the other one's wildcards cover.
const couldBe = (template: string, resource: string): boolean => {
  // The name of a bucket ends at the first slash.
  if (template.includes(':s3:::') && !template.includes('/') && resource.includes('/')) return false;
  const { pattern, example } = patternOf(template);
  if (matchGlob(pattern, resource)) return true;
  return (
    hasWildcard(resource) &&
    (matchGlob(resource, example) || matchGlob(resource, pattern) || isAbove(pattern, resource))
  );
};

// `log-group:/app:*` is about the streams of that group: the parts before its last match, and there are more of them.
const isAbove = (pattern: string, resource: string): boolean => {
  if (!resource.endsWith(':*')) return false;
  const above = resource.slice(0, -2);
  const start = leadingParts(pattern, above);
  return start !== null && matchGlob(start, above);
};

type Pattern = { readonly pattern: string; readonly example: string };

const patterns = new Map<string, Pattern>();

const patternOf = (template: string): Pattern => {
  const known = patterns.get(template);
  if (known !== undefined) return known;
  const pattern = template.replace(/\$?\{[^{}]*\}/g, '*');
  const made = { pattern, example: pattern.replaceAll('*', 'x') };
  patterns.set(template, made);
  return made;
};
