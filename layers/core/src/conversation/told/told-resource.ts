import { readArn } from '../../arn/index.ts';
import { actionInfo } from '../../catalog/index.ts';

/** The ARN that a text means for an action: one of its own service, one of a type that AWS has for it, or the only one there is where AWS says nothing of its types. No model is called on a topic. */
export const toldResource = (action: string, arns: readonly string[]): string | null => {
  const [prefix = ''] = action.split(':');
  const types = actionInfo(action)?.resourceTypes.flatMap((type) => type.arns) ?? [];
  return (
    arns.find((arn) => arn.startsWith(`arn:aws:${prefix}:`)) ??
    arns.find((arn) => types.some((type) => kindOf(type) === kindOf(arn))) ??
    (arns.length === 1 && types.length === 0 ? (arns[0] ?? null) : null)
  );
};

/** Service and kind: `iam role` of `arn:aws:iam::*:role/x` and of `arn:{Partition}:iam::{Account}:role/{Name}`. */
const kindOf = (arn: string): string => {
  const { service, type } = readArn(arn);
  return `${service} ${type}`;
};
