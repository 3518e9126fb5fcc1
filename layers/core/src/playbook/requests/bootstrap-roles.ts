import { readArn } from '../../arn/index.ts';
import type { ChainRequest } from '../chain-request.ts';
import type { Call } from '../clues/read-call.ts';
import { derive } from './derive.ts';

const url = 'https://docs.aws.amazon.com/cdk/v2/guide/bootstrapping-env.html';
const works = ['deploy', 'file-publishing', 'image-publishing', 'lookup'];
const name = /^cdk-([a-z0-9]{1,10})-(?:deploy|file-publishing|image-publishing|lookup)-role-(\d{12}-[a-z0-9-]{5,30})$/;

/**
 * The roles that `cdk deploy` takes up beside the one that is named: of the same qualifier, account and Region; none where it is no role of
 * CDK's bootstrapping. The fifth, `cfn-exec-role`, is CloudFormation's.
 */
export const bootstrapRoles = (role: string | null): readonly string[] => {
  const { partition, account, type, id } = readArn(role ?? '');
  const [, qualifier, place] = name.exec(id) ?? [];
  return type !== 'role' || qualifier === undefined
    ? []
    : works.map((work) => `arn:${partition}:iam::${account}:role/cdk-${qualifier}-${work}-role-${place}`);
};

/** Every one of them is asked for by whoever runs `cdk deploy`. */
export const bootstrapChain = ({ action, resource, denial }: Call): ChainRequest[] =>
  action !== 'sts:assumerole'
    ? []
    : bootstrapRoles(resource.written).map((role) =>
        derive({
          principal: denial?.principal ?? null,
          by: 'denied',
          edge: 'caller->role',
          action: 'sts:AssumeRole',
          resource: role,
          because: '`cdk deploy` works through the roles of its bootstrapping',
          url,
        }),
      );
