import { matchGlob } from '@whydenied/iam';
import { hasResourceType, isAction } from '../../catalog/index.ts';
import { canConcern } from '../judge/concrete.ts';
import type { Need } from '../judge/need.ts';

type Meant = { readonly actions: readonly string[]; readonly need: Need };

/** A Resource that no ARN of the statement's actions can match, with the parts put right in which it differs from the call's; any other as it is. */
export const correctResource = (written: string, { actions, need }: Meant): string => {
  if (written === '*' || !isNeverRight(written, { actions, need })) return written;
  if (actions.every((action) => isAction(action) && !hasResourceType(action))) return '*';
  const mended = withPartsOf(written, need.resource);
  if (mended !== null && matchGlob(mended, need.resource)) return mended;
  return resembles(written, need.resource) || isWithin(written, need.resource) ? need.resource : written;
};

const isNeverRight = (written: string, { actions, need }: Meant): boolean => {
  const [arn, partition = '', ...rest] = written.split(':');
  if (arn !== 'arn' || rest.length < 4) return true;
  // An account lives in one partition: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html
  const own = need.resource.split(':')[1] ?? '';
  if (own.startsWith('aws') && !matchGlob(partition, own)) return true;
  return actions.every((action) => isAction(action) && (!hasResourceType(action) || !canConcern(action, written)));
};

// Partition, service, Region and account come from the call where they differ; what the resource is called stays.
const withPartsOf = (written: string, asked: string): string | null => {
  const [parts, wanted] = [written.split(':'), asked.split(':')];
  if (parts[0] !== 'arn' || parts.length < 6) return null;
  const head = parts
    .slice(0, 5)
    .map((part, index) => (matchGlob(part, wanted[index] ?? '') ? part : (wanted[index] ?? '')));
  const tail = parts.slice(5).join(':');
  const whole = [...head, tail].join(':');
  return matchGlob(whole, asked) ? whole : [...head, tail.toLowerCase()].join(':');
};

// The same name at the end, in whatever case: the rest was written wrong.
const resembles = (written: string, asked: string): boolean => {
  const [one, other] = [lastName(written), lastName(asked)];
  return one.length > 2 && (one === other || one.includes(other) || other.includes(one));
};

// The agent where AWS asks about its alias: the same place, and its name stands within the other's.
const isWithin = (written: string, asked: string): boolean => {
  const [one, other] = [written.split(':'), asked.split(':')];
  const isSamePlace = one.length > 5 && [2, 3, 4].every((part) => one[part] === other[part]);
  const name = lastName(written);
  return isSamePlace && name.length > 5 && asked.toLowerCase().split(/[:/]/).includes(name);
};

const lastName = (arn: string): string => {
  const parts = arn
    .toLowerCase()
    .replace(/\/(?:invocations|\*)$/, '')
    .split(/[:/]/)
    .filter((part) => part !== '');
  return parts.at(-1) ?? '';
};
