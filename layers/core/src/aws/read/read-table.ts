import { DynamoDBClient, GetResourcePolicyCommand } from '@aws-sdk/client-dynamodb';
import { readArn } from '../../arn/index.ts';
import { pick, resourceEvidence, unseenResource } from './resource-evidence.ts';
import { resourceReader } from './resource-reader.ts';

const tableOf = (arn: string): string => arn.split('/index/', 1)[0] ?? arn;

/**
 * The policy of a table, which is that of its indexes as well; a stream has its own.
 * https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_GetResourcePolicy.html
 */
export const readTable = resourceReader({
  needs: 'dynamodb:GetResourcePolicy',
  on: tableOf,
  send: (access, arn, options) =>
    access
      .client(DynamoDBClient, readArn(arn).region)
      .send(new GetResourcePolicyCommand({ ResourceArn: tableOf(arn) }), options),
  nameIn: () => undefined,
  untold: unseenResource,
  show: ({ arn }, asked) =>
    resourceEvidence(
      { attachTo: arn, name: 'table policy' },
      pick(asked, ({ Policy }) => Policy),
    ),
});
