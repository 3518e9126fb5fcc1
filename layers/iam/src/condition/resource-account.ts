import type { RequestFacts } from './request-facts.ts';

/** The value of `aws:ResourceAccount`, which some actions do not carry. */
// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-resourceaccount
export const resourceAccountOf = ({ action, resourceAccount }: RequestFacts): string | undefined =>
  resourceAccount === '' || lacksResourceKeys(action.service, action.name) ? undefined : resourceAccount;

const lacksResourceKeys = (service: string, name: string): boolean =>
  service === 'ebs' || ACTIONS_WITHOUT.has(`${service}:${name}`);

// The page's list, for `aws:ResourceAccount`, `aws:ResourceOrgID` and `aws:ResourceOrgPaths` alike; `events:PutEvents` stands
// there too, but only for event buses of other accounts that were targets before March 2023.
const ACTIONS_WITHOUT: ReadonlySet<string> = new Set([
  'auditmanager:updateassessmentframeworkshare',
  'detective:acceptinvitation',
  'ds:acceptshareddirectory',
  'ec2:accepttransitgatewaypeeringattachment',
  'ec2:acceptvpcendpointconnections',
  'ec2:acceptvpcpeeringconnection',
  'ec2:copyimage',
  'ec2:copysnapshot',
  'ec2:createtransitgatewaypeeringattachment',
  'ec2:createvolume',
  'ec2:createvpcendpoint',
  'ec2:createvpcpeeringconnection',
  'ec2:deletetransitgatewaypeeringattachment',
  'ec2:deletevpcpeeringconnection',
  'ec2:rejecttransitgatewaypeeringattachment',
  'ec2:rejectvpcendpointconnections',
  'ec2:rejectvpcpeeringconnection',
  'guardduty:acceptadministratorinvitation',
  'macie2:acceptinvitation',
  'es:acceptinboundconnection',
  'route53:associatevpcwithhostedzone',
  'route53:createvpcassociationauthorization',
  'route53:deletevpcassociationauthorization',
  'route53:disassociatevpcfromhostedzone',
  'route53:listhostedzonesbyvpc',
  'securityhub:acceptadministratorinvitation',
]);
