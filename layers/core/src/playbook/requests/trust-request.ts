import type { ChainRequest } from '../chain-request.ts';
import { derive } from './derive.ts';

type Trust = {
  readonly service: string;
  readonly role: string;
  readonly edge: string;
  readonly account: string;
  /** ARN or pattern of what the service works for. */
  readonly sourceArn: string | null;
  readonly url: string;
};

/** A service takes a role up: the role's trust policy must allow it by itself. */
export const trustRequest = ({ service, role, edge, account, sourceArn, url }: Trust): ChainRequest =>
  derive({
    principal: service,
    by: 'other',
    action: 'sts:AssumeRole',
    resource: role,
    edge,
    context: sourceArn === null ? {} : { 'aws:SourceAccount': account, 'aws:SourceArn': sourceArn },
    because: `\`${service}\` takes the role up`,
    url,
    needsResourcePolicy: true,
  });
