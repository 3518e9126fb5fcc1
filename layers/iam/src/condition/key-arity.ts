/** Whether a key known to be so holds one value or several; undefined for a key that this table does not know. */
// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html
export const keyArity = (lowerKey: string): 'one' | 'several' | undefined => {
  if (SEVERAL.has(lowerKey)) return 'several';
  const isTag = TAG_PREFIXES.some((prefix) => lowerKey.startsWith(prefix));
  return isTag || ONE.has(lowerKey) ? 'one' : undefined;
};

const SEVERAL = new Set([
  'aws:calledvia',
  'aws:principalorgpaths',
  'aws:principalservicenameslist',
  'aws:resourceorgpaths',
  'aws:sourceorgpaths',
  'aws:tagkeys',
  'aws:vpceorgpaths',
  'cognito-identity.amazonaws.com:amr',
  'dynamodb:attributes',
  'dynamodb:leadingkeys',
  'kms:encryptioncontextkeys',
  'kms:grantoperations',
  'kms:resourcealiases',
  's3:requestobjecttagkeys',
  'sts:transitivetagkeys',
]);

const TAG_PREFIXES = ['aws:principaltag/', 'aws:requesttag/', 'aws:resourcetag/'];

const ONE = new Set([
  'aws:assumedroot',
  'aws:calledviaawsmcp',
  'aws:calledviafirst',
  'aws:calledvialast',
  'aws:chatbotsourcearn',
  'aws:currenttime',
  'aws:ec2instancesourceprivateipv4',
  'aws:ec2instancesourcevpc',
  'aws:epochtime',
  'aws:federatedprovider',
  'aws:ismcpserviceaction',
  'aws:multifactorauthage',
  'aws:multifactorauthpresent',
  'aws:principalaccount',
  'aws:principalarn',
  'aws:principalisawsservice',
  'aws:principalorgid',
  'aws:principalservicename',
  'aws:principaltype',
  'aws:referer',
  'aws:requestedregion',
  'aws:resourceaccount',
  'aws:resourceorgid',
  'aws:securetransport',
  'aws:signinsessionarn',
  'aws:sourceaccount',
  'aws:sourcearn',
  'aws:sourceidentity',
  'aws:sourceip',
  'aws:sourceorgid',
  'aws:sourcevpc',
  'aws:sourcevpcarn',
  'aws:sourcevpce',
  'aws:tokenissuetime',
  'aws:useragent',
  'aws:userid',
  'aws:username',
  'aws:viaawsmcpservice',
  'aws:viaawsservice',
  'aws:vpceaccount',
  'aws:vpceorgid',
  'aws:vpcsourceip',
  'bedrock:guardrailidentifier',
  'bedrock:inferenceprofilearn',
  'kms:calleraccount',
  'kms:requestalias',
  'kms:viaservice',
  's3:resourceaccount',
]);
