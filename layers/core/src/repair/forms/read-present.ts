import type { Change } from '../change.ts';
import { awsCommand, regionOption } from './aws-command.ts';
import { readManaged } from './identity-command.ts';
import { resourceCommands } from './resource-command.ts';
import { nameWord } from './shell-word.ts';

/** The command that prints the one policy of a place that a writing call replaces; null: there are several beside each other, or no command prints it. */
export const readPresent = ({ store }: Change): string | null => {
  switch (store.kind) {
    case 'resource':
      return resourceCommands(store).read;
    case 'trust':
      return readTrust(store.roleName);
    case 'endpoint':
      return readEndpoint(store);
    case 'managed':
      return store.attach === null ? readManaged(nameWord(store.arn, '{PolicyArn}')) : null;
    case 'permissionSet':
      return "aws sso-admin get-inline-policy-for-permission-set --instance-arn '{InstanceArn}' --permission-set-arn '{PermissionSetArn}' --query InlinePolicy --output text";
    case 'organization':
      return "aws organizations describe-policy --policy-id '{PolicyId}' --query Policy.Content --output text";
    case 'inline':
    case 'function':
    case 'session':
    case 'dataAccess':
    case 'other':
      return null;
  }
};

const readTrust = (roleName: string | null): string =>
  awsCommand(
    'iam get-role --role-name',
    nameWord(roleName, '{RoleName}'),
    '--query Role.AssumeRolePolicyDocument --output json',
  );

type Endpoint = { readonly endpointId: string | null; readonly region: string | null };

const readEndpoint = ({ endpointId, region }: Endpoint): string =>
  awsCommand(
    'ec2 describe-vpc-endpoints --vpc-endpoint-ids',
    nameWord(endpointId, '{VpcEndpointId}'),
    regionOption(region),
    "--query 'VpcEndpoints[0].PolicyDocument' --output text",
  );
