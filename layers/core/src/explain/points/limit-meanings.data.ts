import { codeSpan } from '../code-span.ts';
import type { LimitKey } from './limit-key.ts';

/** The call as a condition sees it, in words. */
export type CallFacts = {
  readonly who: string;
  readonly role: string;
  readonly account: string;
  readonly resource: string;
  readonly resourceArn: string | null;
  readonly owner: string | null;
  /** A foundation model belongs to AWS. */
  readonly isOfAws: boolean;
  readonly service: string;
  readonly region: string;
};

type Key =
  | Exclude<LimitKey, 'org' | 'account'>
  | 'aws:PrincipalOrgID'
  | 'aws:ResourceOrgID'
  | 'aws:PrincipalAccount'
  | 'aws:ResourceAccount';

/** What a condition comes to for a call, one sentence a part. */
export type LimitMeaning = {
  readonly key: Key;
  readonly means: string;
  readonly meet: string;
  readonly except: string;
  readonly command: string;
};

/** What each key is filled with: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html */
export const meaningOf = (key: Key, call: CallFacts): LimitMeaning => ({ key, ...meanings[key](call) });

const identity = 'aws sts get-caller-identity';
const organization = 'aws organizations describe-organization --query Organization.Id --output text';
const onlyRole = ({ who }: CallFacts): string =>
  `smallest for ${who} alone, by its ARN in ${codeSpan('aws:PrincipalArn')} of that statement`;

const meanings: Readonly<Record<Key, (call: CallFacts) => Omit<LimitMeaning, 'key'>>> = {
  'aws:PrincipalOrgID': (call) => ({
    means: `it holds the organization of whoever calls, so what counts is which one ${call.account} is in. From outside of it no policy of ${call.who} gets through; from inside, something else of that policy refuses.`,
    meet: 'call with a role of an account in that organization, by `sts:AssumeRole` into one that its owner sets up.',
    except: `${onlyRole(call)}; ${codeSpan('aws:PrincipalOrgID')} with your organization’s id in the list would let in everybody there.`,
    command: `${identity}\n${organization}`,
  }),
  'aws:ResourceOrgID': (call) => ({
    means: call.isOfAws
      ? `it holds the organization that owns what is called, and ${call.resource} belongs to AWS, to no organization: it can never match.`
      : `it holds the organization that owns what is called, so what counts is whose ${call.resource} is${call.owner === null ? '' : ` (account ${codeSpan(call.owner)})`}.`,
    meet: call.isOfAws
      ? 'it cannot be met for a model of AWS.'
      : 'use a copy in an account of that organization, where the data may lie there.',
    // https://docs.aws.amazon.com/bedrock/latest/userguide/batch-inference-permissions.html
    except: call.isOfAws
      ? `the actions of Bedrock on ${codeSpan('foundation-model/*')} taken out of that statement (\`NotResource\`): AWS’s pages ask for the same.`
      : `${call.resource} alone, as a \`NotResource\` of that statement or its account in ${codeSpan('aws:ResourceAccount')}.`,
    command: organization,
  }),
  'aws:PrincipalAccount': (call) => ({
    means: `it holds the account of whoever calls: ${call.account}. Where that one is not in the list, no policy of ${call.who} gets through.`,
    meet: 'call with a role of an account that is in the list, by `sts:AssumeRole` into one that its owner sets up.',
    except: `${onlyRole(call)}; ${call.account} in the list of ${codeSpan('aws:PrincipalAccount')} would let in everybody there.`,
    command: `${identity} --query Account --output text`,
  }),
  'aws:ResourceAccount': (call) => ({
    means: `it holds the account that owns what is called${call.owner === null ? '' : `: ${codeSpan(call.owner)}`}${call.isOfAws ? ', and a model of AWS has none of yours: it can never match' : ''}.`,
    meet: call.isOfAws ? 'it cannot be met for a model of AWS.' : 'use a copy in an account that is in the list.',
    except: `${call.isOfAws ? codeSpan('foundation-model/*') : call.resource} alone, as a \`NotResource\` of that statement.`,
    command: `${identity} --query Account --output text`,
  }),
  'aws:PrincipalOrgPaths': (call) => ({
    means: `it holds the organizational units above ${call.account}, so what counts is where that account hangs.`,
    meet: 'call with a role of an account below that unit; moving the account there changes what else holds for it.',
    except: `${onlyRole(call)}.`,
    // From the management account, or a delegated administrator's: https://docs.aws.amazon.com/cli/latest/reference/organizations/list-parents.html
    command: `aws organizations list-parents --child-id ${/\d{12}/.exec(call.account)?.[0] ?? 'ACCOUNT_ID'}`,
  }),
  'aws:SourceVpc': (call) => ({
    means: `AWS sends it only with a call through a VPC endpoint. A call of ${call.who} meets it only from that VPC, over its endpoint for \`${call.service}\`: a function or task outside of it, the console and AWS services of their own send none.`,
    meet: `run the caller in that VPC, with an endpoint for \`${call.service}\` there (S3 and DynamoDB: the gateway endpoint in the route table).`,
    except: `${onlyRole(call)}, or your VPC’s id in the list of ${codeSpan('aws:SourceVpc')}.`,
    command: endpointsOf(call),
  }),
  'aws:SourceVpce': (call) => ({
    means: `AWS sends it only with a call through a VPC endpoint: it holds that endpoint’s id (\`vpce-…\`). A call of ${call.who} over the internet, the console and AWS services of their own send none.`,
    meet: `send the call through that endpoint: private DNS on, its security group open on 443, the caller in that VPC.`,
    except: `${onlyRole(call)}, or your endpoint’s id in the list of ${codeSpan('aws:SourceVpce')}.`,
    command: endpointsOf(call),
  }),
  'aws:SourceIp': (call) => ({
    means: `it holds the public address that the call of ${call.who} comes from. Through a VPC endpoint AWS sends no public one (\`aws:VpcSourceIp\` is another key), and what an AWS service calls for you comes from its own.`,
    meet: 'send the call from that network: its NAT gateway’s or VPN’s address is the one that counts.',
    except: `${onlyRole(call)}, or your NAT gateway’s address in the list of ${codeSpan('aws:SourceIp')}.`,
    command: `# where the call is made:\ncurl -s https://checkip.amazonaws.com`,
  }),
  'aws:MultiFactorAuthPresent': (call) => ({
    means: `it is true only in a session that a person signed in to with MFA. Where ${call.who} is a program’s role it never is, and with long-term access keys the key is not sent at all.`,
    meet: 'for a person: `aws sts get-session-token` or `assume-role` with `--serial-number` and `--token-code`. A program cannot meet it.',
    except: `${onlyRole(call)}, where it is a program’s.`,
    // https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-user-identity.html
    command: `${identity}
# CloudTrail’s record of the call: userIdentity.sessionContext.attributes.mfaAuthenticated`,
  }),
  'aws:SecureTransport': (call) => ({
    means: `it is false only for a call over plain HTTP. The SDKs and the CLI use HTTPS: where ${call.who} does, something else of that policy refuses.`,
    meet: 'call the `https://` address.',
    except: 'none should be asked for.',
    command: `aws configure get endpoint_url`,
  }),
  'aws:PrincipalTag': (call) => ({
    means: `it holds the tags of the role or session that calls, so what counts is which ${call.who} has.`,
    meet: 'have the role tagged by whoever may: such a tag is a permission.',
    except: `${onlyRole(call)}.`,
    command: `aws iam list-role-tags --role-name ${call.role}`,
  }),
  'aws:ResourceTag': (call) => ({
    means: `it holds the tags of what is called, where its service sends them: not every action does, and S3 has keys of its own for objects.`,
    meet: `have ${call.resource} tagged by its owner.`,
    except: `${call.resource} alone, as a \`NotResource\` of that statement.`,
    command: `aws resourcegroupstaggingapi get-resources --resource-arn-list ${call.resourceArn === null || !/^[\w:/.@+=,-]+$/.test(call.resourceArn) ? 'RESOURCE_ARN' : call.resourceArn}`,
  }),
  'aws:PrincipalArn': (call) => ({
    means: `it holds the ARN of the role behind a session, so what counts is whether ${call.who} is one of those.`,
    meet: 'call with one of the roles that it names, where its trust policy lets you take it up.',
    except: `the ARN of ${call.who} in the list of ${codeSpan('aws:PrincipalArn')}.`,
    command: identity,
  }),
};

const endpointsOf = ({ service, region }: CallFacts): string =>
  `aws ec2 describe-vpc-endpoints --region ${region} --query "VpcEndpoints[?contains(ServiceName, '${service}')].[VpcEndpointId,VpcId,State]"`;
