import type { ErrorKind } from '../facts.ts';
import type { Failure } from './failure.ts';

/** A sentence by its fixed words in lower case: all of `words` stand within one stretch of text, the first of them leads. */
export type FailureSentence = {
  readonly failure: Failure;
  readonly kind: ErrorKind;
  readonly words: readonly (readonly string[])[];
};

const sentence = (failure: Failure, kind: ErrorKind, ...words: (string | readonly string[])[]): FailureSentence => ({
  failure,
  kind,
  words: words.map((word) => (typeof word === 'string' ? [word] : word)),
});

/** The narrower sentence first: where two begin at one place, the first counts. */
export const failureSentences: readonly FailureSentence[] = [
  // https://docs.aws.amazon.com/boto3/latest/guide/configuration.html, https://docs.aws.amazon.com/sdkref/latest/guide/feature-region.html
  sentence(
    'noRegion',
    'client',
    ...['you must specify a region', 'noregionerror', 'region is missing', 'missing region in config'],
    ...['missingregion', 'could not find region configuration', 'invalid configuration: missing region'],
    ...['unable to load region from any of the providers', 'unable to find a region via the region provider chain'],
    ...['no regionendpoint or serviceurl configured', 'missing required configuration option :region'],
    ...[
      'region setting is missing',
      'an aws region is required, but was not found',
      'did not find region_name',
      'a region must be set when sending',
    ],
    ...['missing required client configuration options: region', 'aws region not specified', 'invalid aws region: '],
  ),
  // https://docs.aws.amazon.com/sdkref/latest/guide/standardized-credentials.html
  sentence(
    'noCredentials',
    'client',
    ...['unable to locate credentials', 'could not load credentials from any providers', 'nocredentialproviders'],
    ...['no valid providers in chain', 'unable to load aws credentials from any provider'],
    ...['unable to load credentials from any of the providers', 'missing credentials in config'],
    ...['unable to sign request without credentials', 'no ec2 imds role found', 'failed to retrieve credentials'],
    ...['unable to get iam security credentials from ec2 instance metadata service', 'credentialsnotloaded'],
    ...['error retrieving credentials from the instance profile metadata', 'no signing credentials'],
    ...['no valid credential sources', 'failed to refresh cached credentials', 'nosigningcredentials'],
    ...['error when retrieving credentials from', 'unable to obtain credentials from', 'no credentials available'],
  ),
  // https://docs.aws.amazon.com/cli/latest/userguide/cli-configure-files.html
  sentence(
    'unsetProfile',
    'client',
    ['the config profile (', 'could not be found'],
    ...['failed to get shared config profile', 'could not resolve credentials using profile'],
    ['profile ', 'could not be found in shared credentials'],
    ['no aws profile', 'found'],
    ['profile with name ', 'not found'],
    ['profile file contained no credentials for profile'],
  ),
  sentence(
    'sdkTooOld',
    'client',
    ...["unknown service: '", 'unknownserviceerror', "has no attribute 'converse", "has no attribute 'invoke_"],
    ...["has no attribute 'retrieve", "has no attribute 'apply_guardrail", "has no attribute 'list_foundation"],
    ['typeerror', 'command is not a constructor'],
    ['typeerror', 'client is not a constructor'],
    ['has no field or method converse'],
    ['argument command: invalid choice', 'bedrock'],
    ['argument operation: invalid choice'],
    ['argument command: found invalid choice', 'bedrock'],
    ['argument operation: found invalid choice'],
  ),
  sentence(
    'unknownHost',
    'client',
    ...['could not connect to the endpoint url', 'getaddrinfo enotfound', 'getaddrinfo eai_again'],
    ...['name or service not known', 'no such host', 'unknownhostexception', 'nodename nor servname'],
    ...[
      'temporary failure in name resolution',
      'could not resolve host',
      'aws_io_dns',
      "failed to resolve '",
      'failed to resolve host',
      'name does not resolve',
      'host not found',
      'unknown host',
    ],
    ...['failed to lookup address information', 'dns error'],
  ),
  // https://docs.aws.amazon.com/vpc/latest/privatelink/aws-services-privatelink-support.html
  sentence(
    'serviceNotHere',
    'validation',
    ['vpc endpoint service', 'does not exist'],
    ['invalidservicename'],
    ['service not found', 'endpoint'],
    ['endpoint', 'service not found'],
    ['vpc ', 'service not found'],
    ['no service endpoint', 'region'],
    ['is not supported in this region'],
    ['is not available in this region'],
  ),
  // https://docs.aws.amazon.com/bedrock/latest/userguide/vpc-interface-endpoints.html
  sentence(
    'noNetworkPath',
    'client',
    ...['connect timeout on endpoint url', 'connecttimeouterror', 'connect etimedout', 'connect econnrefused'],
    ...['connect timed out', 'connection timed out', 'connecttimeoutexception', 'no route to host', 'ehostunreach'],
    ...[
      'network is unreachable',
      'enetunreach',
      'connection refused',
      'failed to connect to',
      'und_err_connect_timeout',
    ],
    ['dial tcp', 'i/o timeout'],
    ['connectorerror', 'kind: timeout'],
    ['curl error 28', 'connection timed out'],
    ['failed to open tcp connection'],
  ),
  // https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-execution-service-limits-table.html
  sentence(
    'gatewayTimedOut',
    'server',
    ...['endpoint request timed out', '504 gateway time-out', '504 gateway timeout', 'integration timeout'],
    ['execution failed due to a timeout error'],
    ['network error communicating with endpoint'],
  ),
  sentence(
    'timedOut',
    'client',
    ...['read timeout on endpoint url', 'read timed out', 'readtimeouterror', 'readtimeout', 'apicalltimeoutexception'],
    ...['client execution did not complete before the specified timeout', 'task timed out after', 'sockettimeout'],
    ...['deadline exceeded', 'the operation was canceled', 'socket hang up', 'econnreset', 'connection reset'],
    ...['operation timed out', 'request timed out', 'timed out after', 'httpclient.timeout', 'execution expired'],
    ...['connection was closed before we received a valid response', 'remote end closed connection', 'etimedout'],
    ...['timeout while waiting for state', 'unexpected eof', 'premature close', 'broken pipe', 'sandbox.timedout'],
  ),
  sentence(
    'certificateUnknown',
    'client',
    ...['certificate verify failed', 'certificate_verify_failed', 'unable to get local issuer certificate'],
    ...['self signed certificate', 'self-signed certificate', 'certificate signed by unknown authority'],
    ...[
      'unable to find valid certification path',
      'ssl validation failed',
      'x509: certificate',
      'ssl connection could not',
    ],
  ),
  // https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-cors.html
  sentence(
    'cors',
    'client',
    ...['blocked by cors policy', "no 'access-control-allow-origin' header", 'cross-origin request blocked'],
    ...['does not pass access control check', "cors header 'access-control-allow-origin' missing"],
    ...['cors preflight', 'cors request did not succeed', "'access-control-allow-origin' header contains"],
    ...["'access-control-allow-origin' header has a value", 'is not allowed by access-control-allow-origin'],
    ...['cors error', 'invalid cors request', 'is not allowed by access-control-allow-headers'],
  ),
  // https://repost.aws/knowledge-center/cloudfront-troubleshoot-403-errors
  sentence(
    'webFirewall',
    'client',
    ...['request blocked. we can', 'x-amzn-waf-action', 'blocked by aws waf', 'the request is blocked by waf'],
    ['configured to block access from your country'],
    ['the request could not be satisfied', 'request blocked'],
    ['request blocked', 'cloudfront'],
    ['terminatingruleid'],
    ['waf', 'filtered the request'],
  ),
  // https://docs.aws.amazon.com/sagemaker/latest/dg/jumpstart-foundation-models-choose.html
  sentence('eulaNotAccepted', 'validation', 'accept_eula=', 'need to pass custom_attributes', ['accept the eula']),
  // https://docs.aws.amazon.com/bedrock-agentcore/latest/devguide/inbound-jwt-authorizer.html
  sentence(
    'otherAuthorizer',
    'credential',
    ...['authorization method mismatch', 'configured for a different authorization method'],
    ['missing bearer token'],
    ['oauth authorizer', 'not configured'],
  ),
  sentence(
    'tokenClaims',
    'credential',
    ...['missing required audience claim', 'missing required client', "claim 'aud' value mismatch"],
    ...["claim 'client_id' value mismatch", "claim 'scope' value mismatch", 'insufficient_scope'],
    ['claim ', 'value mismatch with configuration'],
    ['ambiguous claim'],
    ['allowedclients', ' aud'],
    ['allowedaudience', 'client_id'],
  ),
  sentence(
    'tokenInvalid',
    'credential',
    ...['oauth token is invalid', 'error parsing inbound oauth token'],
    ['jsonrpc', 'invalid bearer token'],
    ['agentcore', 'invalid bearer token'],
    ['jwt', 'signature verification failed'],
    ['failed to parse token'],
    ['inbound token', 'expired'],
  ),
  // https://docs.aws.amazon.com/bedrock-agentcore/latest/devguide/runtime-troubleshooting.html
  sentence(
    'containerFailed',
    'server',
    ...['runtime initialization time exceeded', 'error (424) from runtime', '424 client error: failed dependency'],
    ['received error (', 'from runtime'],
    ['runtimeclienterror', '424'],
  ),
  // https://docs.aws.amazon.com/bedrock-agentcore/latest/devguide/gateway-building-adding-targets.html
  sentence(
    'targetCredentials',
    'validation',
    ...['credentialproviderconfigurations is required', 'credential provider configuration is required'],
    ['credentialprovider', 'is required for'],
  ),
  // https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles.html#iam-term-role-chaining
  sentence('chainedSession', 'validation', 'session limit for roles assumed by role chaining'),
  // https://docs.aws.amazon.com/STS/latest/APIReference/API_GetSessionToken.html
  sentence(
    'callOfSession',
    'validation',
    ...['with session credentials', 'with temporary credentials', 'cannot be called by iam role'],
  ),
  sentence('sessionTooLong', 'validation', 'durationseconds exceeds the maxsessionduration'),
  // https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_passrole.html
  sentence(
    'roleOfAnotherAccount',
    'validation',
    ...['cross-account pass role is not allowed', 'cross account pass role is not allowed'],
    ...['role must be in the same account', 'role must belong to the same account', 'cross-account role passing'],
    ['role arn must be in the same account'],
    ['must be from the same account', 'role'],
  ),
  sentence(
    'featureNotOpen',
    'refusal',
    ...['is not enabled for your account', 'not available for your account', 'not authorized to make this call'],
    ...['your account is not authorized to', 'is not allowed for this account', 'account is not allowlisted'],
    ['feature is not enabled', 'account'],
    ['feature is in preview'],
    ['is currently in preview', 'access'],
    ['not whitelisted', 'account'],
  ),
  sentence(
    'staticKeysWanted',
    'client',
    ['requires the following environment variables', 'aws_access_key'],
    ['aws_access_key_id', 'is required'],
    ['access key id is required'],
    ['aws access key and secret', 'required'],
  ),
  // https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/troubleshooting.html
  sentence(
    'requestInvalid',
    'validation',
    ...['properties validation failed for resource', 'parameter validation failed', 'model validation failed'],
    ...['validation error detected', 'template format error', 'template error:', 'extraneous key ['],
    ...['error: duplicate resource', 'error: duplicate provider', 'error: duplicate variable'],
    // What the SDKs check before they send: botocore, JavaScript v2, PHP, Ruby, Go
    ...['unknown parameter in input', 'missing required parameter in input', 'invalid type for parameter'],
    ...['invalid length for parameter', 'invalid range for parameter', "missing required key '"],
    ...['while validating the input provided', 'missing required parameter params[', 'unexpected value at params['],
    ...['validation error(s) found', 'one or more parameter values were invalid', 'failed to satisfy constraint'],
    ["unexpected key '", 'in params'],
    // https://docs.aws.amazon.com/ses/latest/dg/request-production-access.html
    ...['email address is not verified', 'identities failed the check in region'],
  ),
  // https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/troubleshooting.html
  sentence('resourceThere', 'conflict', ['resource handler returned message', 'already exists']),
  // https://kubernetes.io/docs/reference/access-authn-authz/rbac/
  sentence('clusterRole', 'refusal', ['is forbidden: user "', 'cannot '], ["is forbidden: user '", 'cannot ']),
  // https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_general.html
  sentence(
    'credentialRefused',
    'credential',
    ...['security token included in the request is', 'request signature we calculated does not match'],
    ...['difference between the request time and the current time is too large'],
    ...['invalid api key format', 'signature expired: ', 'signature not yet current', 'token is expired'],
    ...['not able to validate the provided access credentials', 'sso session associated with this profile has expired'],
    ...['access key id you provided does not exist', 'error loading sso token', 'token has expired and refresh failed'],
    ['the sso session', 'expired'],
    ['incorrectly signed'],
  ),
  // https://docs.python.org/3/library/exceptions.html, https://repost.aws/knowledge-center/ecs-resolve-outofmemory-errors, https://developer.mozilla.org/en-US/docs/Web/JavaScript/Reference/Errors
  sentence(
    'programFailed',
    'client',
    ...['modulenotfounderror', 'no module named', 'unable to import module', 'cannot find module', 'keyerror: '],
    ...['runtime.importmoduleerror', 'runtime.handlernotfound', 'runtime.usercodesyntaxerror', 'indexerror: '],
    ...['cannot read properties of', 'cannot read property', 'nullpointerexception', 'classnotfoundexception'],
    ...['list index out of range', 'index out of range', 'unboundlocalerror', 'indentationerror'],
    ...['missingdependencyexception', 'missing dependency: ', 'exec format error', 'signal: killed', 'oomkilled'],
    ...['module not found: error:', "module not found: can't resolve", 'failed to resolve import', 'code 137'],
    ['nameerror: ', 'is not defined'],
    ['referenceerror: ', 'is not defined'],
    ['typeerror: ', 'is not a function'],
    ['syntaxerror: ', 'unexpected'],
    ...['runtime.exiterror', 'runtime exited with error', 'outofmemoryerror', 'out of memory', 'segfault'],
  ),
];
