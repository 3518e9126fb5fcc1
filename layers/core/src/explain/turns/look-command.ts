import { isPlainName, lastPart, readArn, roleOfSession } from '../../arn/index.ts';
import { detailsOf } from '../../intake/index.ts';
import { nameWord, shellWord } from '../../repair/index.ts';

type Names = {
  readonly policyArn: string | null;
  readonly resource: string | null;
  readonly principal: string | null;
  /** What was told of the case: it may name the endpoint or the boundary. */
  readonly told?: string;
};

/** The command that prints a policy of a kind, with the names that are known. */
export const lookCommand = (type: string, { policyArn, resource, principal, told = '' }: Names): string => {
  const named = nameWord(roleOf(principal), '{RoleName}');
  switch (type) {
    case 'serviceControl':
    case 'resourceControl': {
      const id = /\bp-[a-z0-9]{6,}$/.exec(policyArn ?? '')?.[0] ?? '{PolicyId}';
      return `aws organizations describe-policy --policy-id ${id} --query Policy.Content --output text`;
    }
    case 'vpcEndpoint':
      return ofEndpoint(resource, told);
    case 'permissionsBoundary': {
      const [arn] = told.match(/\barn:aws[\w-]*:iam::(?:\d{12}|aws):policy\/[\w+=,.@/-]*[\w+=@-]/) ?? [];
      if (arn !== undefined)
        return `aws iam get-policy-version --policy-arn ${shellWord(arn)} --version-id "$(aws iam get-policy --policy-arn ${shellWord(arn)} --query Policy.DefaultVersionId --output text)" --query PolicyVersion.Document`;
      return `aws iam get-role --role-name ${named} --query Role.PermissionsBoundary`;
    }
    case 'session':
      return `aws cloudtrail lookup-events --lookup-attributes AttributeKey=EventName,AttributeValue=${takenUpBy(principal)} --max-results 10`;
    case 'resource':
      return ofResource(resource ?? '');
    default:
      // The names of policies decide nothing: this prints what stands in them.
      return detailsOf(roleOfSession(principal) ?? principal);
  }
};

/** A call to a model goes through the endpoint of the runtime. */
const ofEndpoint = (resource: string | null, told: string): string => {
  const arn = readArn(resource);
  const shown = '--query "VpcEndpoints[].[VpcEndpointId,VpcId,PolicyDocument]"';
  const [id] = told.match(/\bvpce-[0-9a-f]{8,17}\b/) ?? [];
  if (id !== undefined)
    return `aws ec2 describe-vpc-endpoints${isPlainName(arn.region) ? ` --region ${arn.region}` : ''} --vpc-endpoint-ids ${id} --query "VpcEndpoints[].PolicyDocument" --output text`;
  if (!isPlainName(arn.service) || !isPlainName(arn.region))
    return 'aws ec2 describe-vpc-endpoints --query "VpcEndpoints[].[VpcEndpointId,ServiceName,PolicyDocument]"';
  const [name, region] = [arn.service === 'bedrock' ? 'bedrock-runtime' : arn.service, arn.region];
  return `aws ec2 describe-vpc-endpoints --region ${region} --filters Name=service-name,Values=com.amazonaws.${region}.${name} ${shown}`;
};

/** The call that a session came from, as the name of the session tells. */
const takenUpBy = (principal: string | null): string => {
  if (/GitHubActions|web-identity/i.test(principal ?? '')) return 'AssumeRoleWithWebIdentity';
  return /AWSReservedSSO_/.test(principal ?? '') ? 'AssumeRoleWithSAML' : 'AssumeRole';
};

const ofResource = (resource: string): string => {
  const arn = readArn(resource);
  const { service, type } = arn;
  const region = nameWord(arn.region, '{Region}');
  const name = (fillIn: string): string => nameWord(lastPart(arn.id), fillIn);
  switch (service) {
    case 's3':
      return `aws s3api get-bucket-policy --bucket ${nameWord(type, '{Bucket}')} --query Policy --output text`;
    case 'kms':
      return `aws kms get-key-policy --key-id ${name('{KeyId}')} --region ${region} --policy-name default --query Policy --output text`;
    case 'lambda':
      return `aws lambda get-policy --function-name ${name('{FunctionName}')} --region ${region} --query Policy --output text`;
    case 'iam':
      return `aws iam get-role --role-name ${name('{RoleName}')} --query Role.AssumeRolePolicyDocument`;
    case 'secretsmanager':
      return `aws secretsmanager get-resource-policy --secret-id ${nameWord(resource, '{SecretArn}')}`;
    case 'sqs':
      return `aws sqs get-queue-attributes --queue-url {QueueUrl} --attribute-names Policy`;
    case 'execute-api':
      return `aws apigateway get-rest-api --rest-api-id ${nameWord(type, '{RestApiId}')} --region ${region} --query policy --output text`;
    case 'bedrock':
      return `aws bedrock get-resource-policy --resource-arn ${nameWord(resource, '{Arn}')}`;
    case 'sns':
      return `aws sns get-topic-attributes --topic-arn ${nameWord(resource, '{TopicArn}')} --query Attributes.Policy`;
    default:
      return 'aws accessanalyzer list-findings-v2 --analyzer-arn {AnalyzerArn}';
  }
};

const roleOf = (principal: string | null): string | null => {
  const { type, id } = readArn(roleOfSession(principal) ?? principal);
  return type === 'role' ? lastPart(id) : null;
};
