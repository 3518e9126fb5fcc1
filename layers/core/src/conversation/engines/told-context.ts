import { isRegion, readArn } from '../../arn/index.ts';
import type { Facts } from '../../intake/index.ts';
import { serviceNamed } from '../compose/service-roles.ts';
import { regionsTold } from '../points/regions-told.ts';
import { plainLetters } from '../reading/notions-in.ts';
import { toldOfRequest } from './told-request.ts';

/** What the words beside a policy say of a request: from where, in which Region, with or without MFA. */
export const toldContext = (
  { text, mentions }: Facts,
  resource: string,
  action = '',
): Readonly<Record<string, string | boolean | readonly string[]>> => {
  const address = /(?<![\d.])\d{1,3}(?:\.\d{1,3}){3}(?![\d./])/.exec(text)?.[0];
  const endpoint = /\bvpce-[0-9a-z]+\b/.exec(text)?.[0];
  const network = /\bvpc-[0-9a-z]+\b/.exec(text)?.[0];
  const organization = /\bo-[a-z0-9]{8,32}\b/.exec(text)?.[0];
  const region = readArn(resource).region || (mentions.regions[0] ?? regionsTold(text)[0] ?? '');
  return {
    ...(address === undefined ? {} : { 'aws:SourceIp': address }),
    ...(endpoint === undefined ? {} : { 'aws:SourceVpce': endpoint }),
    ...(network === undefined ? {} : { 'aws:SourceVpc': network }),
    ...(organization === undefined ? {} : { 'aws:PrincipalOrgID': organization }),
    ...tagsIn(text),
    ...passedTo(text, action),
    ...toldOfRequest(text, action),
    ...(isRegion(region) ? { 'aws:RequestedRegion': region } : {}),
    ...(withoutMfa.test(text) && !longTerm.test(text)
      ? { 'aws:MultiFactorAuthPresent': false }
      : withMfa.test(text)
        ? { 'aws:MultiFactorAuthPresent': true }
        : {}),
  };
};

/** Whether the words say that the request does not send a key. */
export const isAbsent = (prose: string): ((key: string) => boolean) => {
  const keys = absentKeys(prose);
  const isUntagged = untagged.test(prose);
  return (key) =>
    keys.has(key.toLowerCase()) ||
    (isUntagged && /^aws:(?:principaltag\/|requesttag\/|tagkeys$)/.test(key.toLowerCase()));
};

/** "The role carries the tag team=chem." */
const tagsIn = (text: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...text.matchAll(tagged)].map(({ groups }) => [`aws:PrincipalTag/${groups?.['key']}`, groups?.['value'] ?? '']),
  );

const tagged =
  /(?:\b(?:tags?|tagged(?: with)?|[ée]tiquettes?|etiquetas?|etichett[ae])\b|タグ|标签)[\s:"'`“「]{0,4}(?<key>[A-Za-z][\w.-]{0,60})\s?=\s?["'`“]?(?<value>[\w@-]{1,60}(?:\.[\w@-]{1,60})*)/gi;
const untagged =
  /\b(?:no|without(?: any)?|keine?|ohne|sans|aucune?|sin|ning[uú]n|sem|nenhuma?|senza|nessun[ao]?)\s(?:\w+\s)?(?:tags?|[ée]tiquettes?|etiquetas?|etichett[ae])\b|\buntagged\b|\b(?:is not|isn't|ist nicht) tagged\b|タグ(?:が|は|も)?(?:ない|なし|無い|付いていない)|(?:没有|没打|无)标签/i;

/** Keys, in small letters, that the words say the request does not send. */
const absentKeys = (prose: string): ReadonlySet<string> =>
  new Set([
    ...(withoutGuardrail.test(prose) ? ['bedrock:guardrailidentifier'] : []),
    ...(unencrypted.test(prose)
      ? ['s3:x-amz-server-side-encryption', 's3:x-amz-server-side-encryption-aws-kms-key-id']
      : []),
    ...(longTerm.test(prose) ? ['aws:multifactorauthpresent'] : []),
    // A knowledge base reads from AWS's own network: https://docs.aws.amazon.com/bedrock/latest/userguide/kb-permissions.html
    ...(syncing.test(prose) ? ['aws:sourcevpce', 'aws:sourcevpc', 'aws:vpcsourceip'] : []),
  ]);

/** "Could it pass the role to EC2?" */
const passedTo = (text: string, action: string): Readonly<Record<string, string>> => {
  const service = /^iam:PassRole$/i.test(action) ? serviceNamed(plainLetters(text)) : null;
  return service === null ? {} : { 'iam:PassedToService': service.principal };
};

const unencrypted =
  /\b(?:without|no|ohne|sans|sin|sem|senza)(?: \w+){0,2} (?:encryption|sse|verschl[uü]sselung|chiffrement|cifrado|criptografia|crittografia|cifratura)|\bunencrypted\b|unverschl[uü]sselt|暗号化(?:なし|せず|しない)|(?:不|未|没有?)加密/i;

const syncing =
  /\b(?:sync\w*|ingest\w*|ingesti\w+|synchronis\w*|sincroniz\w*|sincronizz\w*)\b|同期|取り込み|同步|摄取/i;

const withoutMfa =
  /\b(?:without|no|ohne|sans|sin|sem|senza)(?: an?y?)? mfa\b|mfa ?(?:なし|を?使わ)|(?:没有|不用|不使用) ?mfa/i;
const withMfa = /\b(?:with|using|mit|avec|con|com) mfa\b|mfa ?(?:あり|付き|で)|(?:使用|用) ?mfa/i;

// Calls with keys of a user send no such key: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html
const longTerm =
  /long[- ]term (?:access )?(?:keys?|credentials?)|\baccess keys?\b|zugriffsschl[uü]ssel|cl[ée]s? d['’]acc[eè]s|claves? de acceso|chaves? de acesso|chiav[ei] di accesso|アクセスキー|访问密钥|langfristige\w* (?:zugriffs)?schl[uü]ssel|longue dur[ée]e|largo plazo|longo prazo|lungo termine|長期(?:的な)?(?:アクセス)?キー|长期(?:访问)?密钥/i;
const withoutGuardrail =
  /\b(?:without|no|ohne|sans|sin|sem|senza)(?: \w+){0,2} guardrail\w*|guardrail (?:is )?(?:missing|not set|fehlt)|ガードレール(?:を|の|は)?(?:指定|使わ|使用|な|付け)(?:せ|し|ず|な|い)|(?:不|没有?|未)(?:带|指定|使用|加|配置).{0,6}护栏/i;
