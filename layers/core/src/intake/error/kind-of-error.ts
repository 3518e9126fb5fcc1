import type { ErrorKind, StatedError } from '../facts.ts';

/**
 * What an error is by its code, else by its status: only a refusal is a denial by itself, every other kind only where AWS's own sentence in it says so.
 * https://docs.aws.amazon.com/bedrock/latest/userguide/troubleshooting-api-error-codes.html, https://docs.aws.amazon.com/awscloudtrail/latest/userguide/CommonErrors.html
 */
export const kindOfError = ({ code, httpStatus }: Pick<StatedError, 'code' | 'httpStatus'>): ErrorKind => {
  const byCode = code === null ? undefined : kindOfCode(code);
  return byCode ?? (httpStatus === null ? 'unknown' : kindOfStatus(httpStatus));
};

const kindOfCode = (code: string): ErrorKind | undefined => {
  if (/^[1-5]\d\d$/.test(code)) return kindOfStatus(Number(code));
  const plain = code.toLowerCase().replaceAll(/[^a-z]/g, '');
  return codes.find(([, words]) => words.some((word) => plain.includes(word)))?.[0];
};

const kindOfStatus = (status: number): ErrorKind => {
  if (status >= 500) return 'server';
  return statuses.get(status) ?? (status >= 400 ? 'validation' : 'unknown');
};

const statuses: ReadonlyMap<number, ErrorKind> = new Map([
  [401, 'refusal'],
  [403, 'refusal'],
  [404, 'notFound'],
  [408, 'client'],
  [409, 'conflict'],
  [429, 'throttling'],
]);

/** Parts of codes in lower case, letters only; the first list that has one decides, so credentials come before refusals. */
const codes: readonly (readonly [ErrorKind, readonly string[]])[] = [
  [
    'credential',
    [
      ...['expiredtoken', 'tokenexpired', 'requestexpired', 'unrecognizedclient', 'invalidclienttokenid'],
      ...['invalidaccesskeyid', 'signaturedoesnotmatch', 'invalidsignature', 'incompletesignature', 'invalidtoken'],
      ...['missingauthenticationtoken', 'missingauthtoken', 'credentialsprovider', 'nocredential'],
      ...['credentialserror', 'missingcredentials', 'signingcredentials', 'invalidcredentials', 'authfailure'],
    ],
  ],
  [
    'throttling',
    [
      ...['throttl', 'toomanyrequests', 'requestlimitexceeded', 'servicequotaexceeded', 'limitexceeded'],
      ...['throughputexceeded', 'slowdown', 'bandwidthlimit', 'priorrequestnotcomplete', 'ratelimit', 'quotaexceeded'],
    ],
  ],
  [
    'client',
    [
      ...['timeouterror', 'calltimeout', 'sockettimeout', 'connectionerror', 'networkingerror', 'connectionclosed'],
      ...['sdkclientexception', 'endpointconnection', 'proxyconnection', 'sslerror', 'noregion', 'missingregion'],
      ...['profilenotfound', 'unknownservice', 'paramvalidation', 'unknownhost', 'configerror', 'taskcanceled'],
      ...['dispatchfailure', 'requesterror', 'attributeerror', 'httpclienterror'],
    ],
  ],
  [
    'refusal',
    [
      ...['accessdenied', 'unauthorizedoperation', 'notauthorized', 'unauthorized', 'authorizationerror'],
      ...['authorizationexception', 'forbidden', 'permissiondenied', 'permissionerror', 'optinrequired'],
      ...['accessdisabled', 'insufficientpermission', 'insufficientprivilege'],
      // A token or assertion that the role's trust does not take
      ...['invalididentitytoken', 'idprejectedclaim', 'idpcommunicationerror'],
    ],
  ],
  ['notFound', ['notfound', 'nosuch', 'doesnotexist', 'nonexistent', 'unknownresource']],
  [
    'conflict',
    [
      ...['conflict', 'alreadyexists', 'inuse', 'concurrentmodification', 'operationaborted', 'alreadyowned'],
      ...['deletewithattached', 'preconditionfailed', 'idempotent', 'unmodifiable', 'notstabilized'],
    ],
  ],
  [
    'server',
    [
      ...['internal', 'serviceunavailable', 'servicefailure', 'modelnotready', 'modeltimeout'],
      ...['modelstreamerror', 'modelerror', 'badgateway', 'gatewaytimeout', 'requesttimeout'],
      ...['overloaded'],
    ],
  ],
  [
    'validation',
    [
      ...['validation', 'invalid', 'badrequest', 'malformed', 'missingparameter', 'missingaction', 'unknownoperation'],
      ...['serialization', 'unsupported', 'notsupported', 'missingrequired', 'illegalargument', 'regiondisabled'],
      ...['toolong', 'toolarge', 'argumentexception'],
    ],
  ],
];
