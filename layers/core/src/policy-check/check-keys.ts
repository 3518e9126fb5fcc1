import type { Statement } from '@whydenied/iam';
import { actionInfo, actionsOf, quoted } from '../catalog/index.ts';
import { conditionFault, isNegated } from './condition-fault.ts';
import type { Found } from './finding.ts';

/** Keys of a service that it sends with other calls than those of the statement: `s3:prefix` with `s3:GetObject`. */
export const checkKeys = (statement: Statement): readonly Found[] => {
  const actions = statement.actions ?? [];
  if (actions.length === 0 || actions.some((action) => /[*?]/.test(action))) return [];
  const sent = actions.map((action) => actionInfo(action)?.conditionKeys ?? null);
  if (sent.some((keys) => keys === null)) return [];
  return statement.conditions
    .filter(({ operator, key }) => !/IfExists$|^Null$|^ForAllValues:/i.test(operator) && !ofTheWay.test(key))
    .flatMap((condition) => {
      const without = actions.filter((_, at) => !(sent[at] ?? []).some((known) => isKey(condition.key, known)));
      if (without.length === 0 || !isKnownElsewhere(condition.key, without)) return [];
      const goes = isNegated(condition)
        ? `always holds, so this ${statement.effect} is for every such call`
        : `never holds, so this statement ${statement.effect === 'Allow' ? 'grants' : 'denies'} nothing for it`;
      return [
        conditionFault(statement, {
          rule: 'never-holds',
          level: without.length === actions.length && !isNegated(condition) ? 'error' : 'warning',
          text: `${without.slice(0, 2).map(quoted).join(', ')} sends no ${quoted(condition.key)}: the condition ${goes}`,
        }),
      ];
    });
};

// Sent with every call that comes through an access point: https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-points-policies.html
const ofTheWay = /^s3(?:express)?:(?:DataAccessPoint(?:Arn|Account)|AccessPointNetworkOrigin)$/i;

// Those with a name of their own at the end are told by what stands before it.
const isKey = (key: string, known: string): boolean => {
  const [mine, theirs] = [key.toLowerCase(), known.toLowerCase().replace(/[{<].*$/, '')];
  return mine === theirs || (known !== theirs && theirs.length > 0 && /[{<]/.test(known) && mine.startsWith(theirs));
};

/** Keys of resources stand in no action's list: only what some other action of the service sends is said to be missing. */
const isKnownElsewhere = (key: string, actions: readonly string[]): boolean => {
  const [prefix = ''] = key.split(':');
  // Sent to KMS alone: https://docs.aws.amazon.com/kms/latest/developerguide/conditions-kms.html
  const isSentElsewhere = /^kms$/i.test(prefix) && actions.every((action) => !/^kms:/i.test(action));
  return isSentElsewhere || isOf(prefix, key, actions);
};

const isOf = (prefix: string, key: string, actions: readonly string[]): boolean =>
  prefix !== 'aws' &&
  actions.every((action) => action.split(':')[0] === prefix) &&
  actionsOf(prefix).some((action) => (actionInfo(action)?.conditionKeys ?? []).some((known) => isKey(key, known)));
