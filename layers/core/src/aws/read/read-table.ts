import { DynamoDBClient, GetResourcePolicyCommand } from '@aws-sdk/client-dynamodb';
import { readArn } from '../../arn/index.ts';
import { ask } from '../account/ask.ts';
import { pick, resourceEvidence } from './resource-evidence.ts';
import type { ReadResource } from './resource-reader.ts';

/**
 * The policy of a table, which is that of its indexes as well; a stream has its own.
 * https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_GetResourcePolicy.html
 */
export const readTable: ReadResource = async (access, arn, signal) => {
  const [table = arn] = arn.split('/index/', 1);
  const tables = access.client(DynamoDBClient, readArn(arn).region);
  const asked = await ask({ needs: 'dynamodb:GetResourcePolicy', on: table }, signal, () =>
    tables.send(new GetResourcePolicyCommand({ ResourceArn: table }), { abortSignal: signal }),
  );
  return resourceEvidence(
    { attachTo: arn, name: 'table policy' },
    pick(asked, ({ Policy }) => Policy),
  );
};
