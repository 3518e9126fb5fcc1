import { isAccountId, readArn, withParts } from '../../arn/index.ts';
import type { ChainRequest } from '../chain-request.ts';
import { derive } from './derive.ts';

type Trust = {
  readonly service: string;
  readonly role: string;
  readonly edge: string;
  readonly account: string;
  /** ARN or pattern of what the service works for. */
  readonly sourceArn: string | null;
  /** Whether the service says for whose account it comes where nothing tells for what. */
  readonly sendsAccount?: boolean;
  readonly url: string;
};

/** A service takes a role up: the role's trust policy must allow it by itself. */
export const trustRequest = ({
  service,
  role,
  edge,
  account,
  sourceArn,
  sendsAccount = false,
  url,
}: Trust): ChainRequest => {
  const source = sourceArn === null ? null : inAccount(sourceArn, account);
  return derive({
    principal: service,
    by: 'other',
    action: 'sts:AssumeRole',
    resource: role,
    edge,
    context: {
      ...(source === null && !sendsAccount ? {} : { 'aws:SourceAccount': account }),
      ...(source === null ? {} : { 'aws:SourceArn': source }),
    },
    because: `\`${service}\` takes the role up`,
    url,
    needsResourcePolicy: true,
  });
};

/** A role is handed over in its own account, so that what the service works for lies there: an ARN of another one is a copy's. https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_passrole.html */
const inAccount = (arn: string, account: string): string => {
  const told = readArn(arn).account;
  return isAccountId(told) && isAccountId(account) && told !== account ? withParts(arn, { account }) : arn;
};
