import { actionInfo } from '../../catalog/index.ts';

/** The condition keys that AWS has for an action: those of every request, and the action's own. */
export const knownKeys = (action: string): readonly string[] => [
  ...globalKeys,
  ...(actionInfo(action)?.conditionKeys ?? []),
];

// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html
const globalKeys: readonly string[] = [
  ...['aws:CalledVia', 'aws:CalledViaFirst', 'aws:CalledViaLast', 'aws:ViaAWSService', 'aws:PrincipalAccount'],
  ...['aws:PrincipalArn', 'aws:PrincipalIsAWSService', 'aws:PrincipalOrgID', 'aws:PrincipalOrgPaths'],
  ...['aws:PrincipalServiceName', 'aws:PrincipalServiceNamesList', 'aws:PrincipalType', 'aws:userid', 'aws:username'],
  ...['aws:FederatedProvider', 'aws:TokenIssueTime', 'aws:MultiFactorAuthAge', 'aws:MultiFactorAuthPresent'],
  ...['aws:ChatbotSourceArn', 'aws:Ec2InstanceSourceVpc', 'aws:Ec2InstanceSourcePrivateIPv4', 'aws:SourceIdentity'],
  ...['ec2:RoleDelivery', 'ec2:SourceInstanceArn', 'lambda:SourceFunctionArn', 'aws:SourceIp', 'aws:SourceVpc'],
  ...['aws:SourceVpcArn', 'aws:SourceVpce', 'aws:VpceAccount', 'aws:VpceOrgID', 'aws:VpceOrgPaths', 'aws:VpcSourceIp'],
  ...['aws:ResourceAccount', 'aws:ResourceOrgID', 'aws:ResourceOrgPaths', 'aws:AssumedRoot', 'aws:CurrentTime'],
  ...['aws:EpochTime', 'aws:referer', 'aws:RequestedRegion', 'aws:TagKeys', 'aws:SecureTransport', 'aws:SourceAccount'],
  ...['aws:SourceArn', 'aws:SourceOrgID', 'aws:SourceOrgPaths', 'aws:SourceOwner', 'aws:UserAgent'],
  ...['aws:IsMcpServiceAction', 'aws:BedrockBearerTokenType'],
];

/** The keys of which a tag's name is a part: `aws:PrincipalTag/team`. https://docs.aws.amazon.com/IAM/latest/UserGuide/access_tags.html */
export const tagKeys: readonly string[] = ['aws:PrincipalTag', 'aws:RequestTag', 'aws:ResourceTag'];
