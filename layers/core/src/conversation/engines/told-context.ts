import { isRegion, readArn } from '../../arn/index.ts';
import type { Facts } from '../../intake/index.ts';
import { serviceNamed } from '../compose/service-roles.ts';
import { plainLetters } from '../reading/notions-in.ts';

/** What the words beside a policy say of a request: from where, in which Region, with or without MFA. */
export const toldContext = (
  { text, mentions }: Facts,
  resource: string,
  action = '',
): Readonly<Record<string, string | boolean>> => {
  const address = /(?<![\d.])\d{1,3}(?:\.\d{1,3}){3}(?![\d./])/.exec(text)?.[0];
  const endpoint = /\bvpce-[0-9a-z]+\b/.exec(text)?.[0];
  const network = /\bvpc-[0-9a-z]+\b/.exec(text)?.[0];
  const organization = /\bo-[a-z0-9]{8,32}\b/.exec(text)?.[0];
  const region = mentions.regions[0] ?? readArn(resource).region;
  return {
    ...(address === undefined ? {} : { 'aws:SourceIp': address }),
    ...(endpoint === undefined ? {} : { 'aws:SourceVpce': endpoint }),
    ...(network === undefined ? {} : { 'aws:SourceVpc': network }),
    ...(organization === undefined ? {} : { 'aws:PrincipalOrgID': organization }),
    ...passedTo(text, action),
    ...(isRegion(region) ? { 'aws:RequestedRegion': region } : {}),
    ...(withoutMfa.test(text) && !longTerm.test(text)
      ? { 'aws:MultiFactorAuthPresent': false }
      : withMfa.test(text)
        ? { 'aws:MultiFactorAuthPresent': true }
        : {}),
  };
};

/** Keys, in small letters, that the words say the request does not send. */
export const absentKeys = (prose: string): ReadonlySet<string> =>
  new Set([
    ...(withoutGuardrail.test(prose) ? ['bedrock:guardrailidentifier'] : []),
    ...(unencrypted.test(prose)
      ? ['s3:x-amz-server-side-encryption', 's3:x-amz-server-side-encryption-aws-kms-key-id']
      : []),
    ...(longTerm.test(prose) ? ['aws:multifactorauthpresent'] : []),
  ]);

/** "Could it pass the role to EC2?" */
const passedTo = (text: string, action: string): Readonly<Record<string, string>> => {
  const service = /^iam:PassRole$/i.test(action) ? serviceNamed(plainLetters(text)) : null;
  return service === null ? {} : { 'iam:PassedToService': service.principal };
};

const unencrypted =
  /\b(?:without|no|ohne|sans|sin|sem|senza)(?: \w+){0,2} (?:encryption|sse|verschl[uü]sselung|chiffrement|cifrado|criptografia|crittografia|cifratura)|\bunencrypted\b|unverschl[uü]sselt|暗号化(?:なし|せず|しない)|(?:不|未|没有?)加密/i;

const withoutMfa =
  /\b(?:without|no|ohne|sans|sin|sem|senza)(?: an?y?)? mfa\b|mfa ?(?:なし|を?使わ)|(?:没有|不用|不使用) ?mfa/i;
const withMfa = /\b(?:with|using|mit|avec|con|com) mfa\b|mfa ?(?:あり|付き|で)|(?:使用|用) ?mfa/i;

// Calls with keys of a user send no such key: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html
const longTerm =
  /long[- ]term (?:access )?(?:keys?|credentials?)|langfristige\w* (?:zugriffs)?schl[uü]ssel|longue dur[ée]e|largo plazo|longo prazo|lungo termine|長期(?:的な)?(?:アクセス)?キー|长期(?:访问)?密钥/i;
const withoutGuardrail =
  /\b(?:without|no|ohne|sans|sin|sem|senza)(?: \w+){0,2} guardrail|guardrail (?:is )?(?:missing|not set|fehlt)|ガードレール(?:を|の|は)?(?:指定|使わ|使用|な|付け)(?:せ|し|ず|な|い)|(?:不|没有?|未)(?:带|指定|使用|加|配置).{0,6}护栏/i;
