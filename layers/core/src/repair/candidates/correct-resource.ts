import { matchGlob } from '@whydenied/iam';
import { namesIn, readArn, withParts } from '../../arn/index.ts';
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
  const { partition, isWhole } = readArn(written);
  if (!isWhole) return true;
  // An account lives in one partition: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html
  const own = readArn(need.resource).partition;
  if (own.startsWith('aws') && !matchGlob(partition, own)) return true;
  return actions.every((action) => isAction(action) && (!hasResourceType(action) || !canConcern(action, written)));
};

// Partition, service, Region and account come from the call where they differ; what the resource is called stays.
const withPartsOf = (written: string, asked: string): string | null => {
  const [own, wanted] = [readArn(written), readArn(asked)];
  if (!own.isWhole) return null;
  const fitting = (part: 'partition' | 'service' | 'region' | 'account'): string =>
    matchGlob(own[part], wanted[part]) ? own[part] : wanted[part];
  const whole = withParts(written, {
    partition: fitting('partition'),
    service: fitting('service'),
    region: fitting('region'),
    account: fitting('account'),
  });
  return matchGlob(whole, asked) ? whole : withParts(whole, { name: own.name.toLowerCase() });
};

// The same name at the end, in whatever case: the rest was written wrong.
const resembles = (written: string, asked: string): boolean => {
  const [one, other] = [lastName(written), lastName(asked)];
  return Math.min(one.length, other.length) > 2 && (one === other || one.includes(other) || other.includes(one));
};

// The agent where AWS asks about its alias: the same place, and its name stands within the other's.
const isWithin = (written: string, asked: string): boolean => {
  const [one, other] = [readArn(written), readArn(asked)];
  const isSamePlace =
    one.isWhole && one.service === other.service && one.region === other.region && one.account === other.account;
  const name = lastName(written);
  return isSamePlace && name.length > 5 && namesIn(asked.toLowerCase()).includes(name);
};

const lastName = (arn: string): string =>
  namesIn(arn.toLowerCase().replace(/(?:\/invocations|[:/]\*)$/, '')).findLast((name) => name !== '') ?? '';
