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
}: Trust): ChainRequest =>
  derive({
    principal: service,
    by: 'other',
    action: 'sts:AssumeRole',
    resource: role,
    edge,
    context: {
      ...(sourceArn === null && !sendsAccount ? {} : { 'aws:SourceAccount': account }),
      ...(sourceArn === null ? {} : { 'aws:SourceArn': sourceArn }),
    },
    because: `\`${service}\` takes the role up`,
    url,
    needsResourcePolicy: true,
  });
