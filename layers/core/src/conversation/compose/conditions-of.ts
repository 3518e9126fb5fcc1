import { betweenDates } from './between-dates.ts';
import { encrypted, encryptedUploads } from './encrypted.ts';
import { externalIdIn } from './external-id-in.ts';
import { inRegions } from './in-regions.ts';
import type { Named } from './named-things.ts';
import { ofPermissionSet } from './of-permission-set.ts';
import { ofTag } from './of-tag.ts';
import { oneOrList } from './one-or-list.ts';
import { passedServices } from './passed-services.ts';
import type { Wanted } from './wanted.ts';
import { passes, says } from './words.ts';

/** Every condition that the text of a wish asks for. */
export const conditionsOf = (text: string, plain: string, named: Named): readonly Wanted[] =>
  readers.flatMap((read) => read({ text, plain, named }) ?? []);

type Told = { readonly text: string; readonly plain: string; readonly named: Named };

const services = 's3|secrets ?manager|dynamodb|bedrock|sqs|lambda';

// "Only through S3"; Japanese and Chinese have no word edges, and Japanese says it behind the name.
const throughService = new RegExp(
  `\\b(?:via|through|uber|durch|par|a travers|por|a traves de|atraves d[eoa]|tramite|attraverso)\\b.{0,12}?\\b(?<before>${services})\\b|(?<behind>${services}) ?(?:経由|を通)|(?:通过|经由|经过) ?(?:amazon |aws )?(?<chinese>${services})`,
);

const readers: readonly ((told: Told) => Wanted | null)[] = [
  ({ plain, named }) => inRegions(plain, named),
  ({ plain, named }) => {
    if (
      !/guardrail|ガードレール|护栏/.test(plain) ||
      !(says.must.test(plain) || says.only.test(plain) || says.deny.test(plain))
    )
      return null;
    if (
      /guardrails? (?:may|can|must|requires?)|(?:delet|losch|supprim|borr|apag|cancell)\w*.{0,20}guardrail|guardrails?.{0,12}(?:delet|losch)/.test(
        plain,
      )
    )
      return null;
    if (unguarded.test(plain)) return null;
    if (named.of('guardrail') === null && anyGuardrail.test(plain)) return someGuardrail;
    const id = named.of('guardrail') ?? '{GuardrailId}';
    const arn =
      named.arns.find((each) => each.includes(':guardrail/')) ??
      `arn:aws:bedrock:${named.region}:${named.account}:guardrail/${id}`;
    const version =
      /(?:guardrail|ガードレール|护栏)[^.;。；]{0,50}?(?:\b(?:version|versao|versione)|バージョン|版本) ?(?<version>\d{1,5}|draft)\b|\bv(?:ersion)? ?(?<short>\d{1,5}) (?:of|von|de|del|di) (?:the |dem |la |o |il )?guardrail/.exec(
        plain,
      )?.groups;
    const told = version?.['version'] ?? version?.['short'] ?? null;
    if (told !== null && /^\d+$/.test(told) && !/:\d+$/.test(arn)) return ofVersion(`${arn}:${told}`);
    const base = arn.replace(/:\d+$/, '');
    const accepted = arn === base ? [base, `${base}:*`] : [arn];
    return {
      id: 'guardrail',
      allow: { StringLike: { 'bedrock:GuardrailIdentifier': oneOrList(accepted) } },
      deny: { StringNotLike: { 'bedrock:GuardrailIdentifier': oneOrList(accepted) } },
      met: { 'bedrock:GuardrailIdentifier': arn === base ? `${base}:1` : arn },
      unmet: {},
      unmetSays: 'without the guardrail',
      needs: applying(base),
      note: 'calls that Bedrock makes inside `RetrieveAndGenerate` or an agent need the guardrail in their own configuration, else this denies them',
    };
  },
  ({ plain }) =>
    unneeded.test(plain) || !/\bmfa\b|multi-?factor|多因素|多要素|zwei-?faktor|doble factor/.test(plain)
      ? null
      : {
          id: 'mfa',
          allow: { Bool: { 'aws:MultiFactorAuthPresent': 'true' } },
          deny: { BoolIfExists: { 'aws:MultiFactorAuthPresent': 'false' } },
          met: { 'aws:MultiFactorAuthPresent': true },
          unmet: { 'aws:MultiFactorAuthPresent': false },
          unmetSays: 'without MFA',
          note: 'calls with long-term access keys carry no such key: with them one takes the session of `aws sts get-session-token --serial-number … --token-code …`; sessions of roles have it only if the role was assumed with MFA, those of functions and instances never',
        },
  ({ text }) =>
    keyed(/\bvpce-[0-9a-f]{8,17}\b/.exec(text)?.[0] ?? null, {
      id: 'vpce',
      key: 'aws:SourceVpce',
      other: 'vpce-0other0000000000',
      says: 'by another way',
      note: 'calls that AWS services make for you, and the console, do not come through the endpoint: they are denied too; models are called through the endpoint of `bedrock-runtime`, agents and knowledge bases through that of `bedrock-agent-runtime`',
    }),
  ({ text }) =>
    keyed(/\bvpc-[0-9a-f]{8,17}\b/.exec(text)?.[0] ?? null, {
      id: 'vpc',
      key: 'aws:SourceVpc',
      other: 'vpc-0other0000000000',
      says: 'from outside of the VPC',
      note: 'the key is there only for calls through a VPC endpoint',
    }),
  ({ text }) => {
    const ranges = [...new Set(text.match(/\b\d{1,3}(?:\.\d{1,3}){3}\/\d{1,2}\b/g) ?? [])];
    const [first] = ranges;
    if (first === undefined) return null;
    return {
      id: 'address',
      allow: { IpAddress: { 'aws:SourceIp': oneOrList(ranges) } },
      deny: { NotIpAddress: { 'aws:SourceIp': oneOrList(ranges) }, Bool: { 'aws:ViaAWSService': 'false' } },
      met: { 'aws:SourceIp': first.split('/')[0] ?? '', 'aws:ViaAWSService': false },
      unmet: { 'aws:SourceIp': '192.0.2.77', 'aws:ViaAWSService': false },
      unmetSays: 'from another address',
      note: 'through a VPC endpoint the key is missing and the private address does not count: use `aws:SourceVpce` there',
    };
  },
  ({ text, plain, named }) => encrypted(text, plain, named),
  ({ plain }) =>
    (encryptedUploads.test(plain) && !/\btls\b|\bssl\b|https/.test(plain)) ||
    !/\btls\b|\bssl\b|non-?https|\bhttps\b|unencrypted|securetransport|unverschlusselt|sans chiffrement|sin cifrar|sem criptografia|暗号化されていない|非加密/.test(
      plain,
    )
      ? null
      : {
          id: 'tls',
          allow: { Bool: { 'aws:SecureTransport': 'true' } },
          deny: { Bool: { 'aws:SecureTransport': 'false' } },
          met: { 'aws:SecureTransport': true },
          unmet: { 'aws:SecureTransport': false },
          unmetSays: 'without TLS',
        },
  ({ text }) =>
    keyed(/\bo-[a-z0-9]{10,32}\b/.exec(text)?.[0] ?? null, {
      id: 'organization',
      key: 'aws:PrincipalOrgID',
      other: 'o-other000000',
      says: 'from another organization',
    }),
  ({ plain, text }) => {
    const tag = tagIn(text);
    if (
      tag === null ||
      !/\b(?:own|same|equal|match\w*|their|his|her|eigen\w*|gleich\w*|propr\w*|meme|propi\w*|mism\w*|mesm\w*|stess\w*|abac)\b|同じ|相同|自己|自分/.test(
        plain,
      )
    )
      return null;
    return {
      id: 'tags',
      allow: { StringEquals: { [`aws:ResourceTag/${tag}`]: `\${aws:PrincipalTag/${tag}}` } },
      deny: { StringNotEquals: { [`aws:ResourceTag/${tag}`]: `\${aws:PrincipalTag/${tag}}` } },
      met: { [`aws:ResourceTag/${tag}`]: 'blue', [`aws:PrincipalTag/${tag}`]: 'blue' },
      unmet: { [`aws:ResourceTag/${tag}`]: 'red', [`aws:PrincipalTag/${tag}`]: 'blue' },
      unmetSays: 'with another tag',
      note: `who may set the tag \`${tag}\` decides: let only administrators tag roles and resources with it`,
    };
  },
  ({ plain, named }) => {
    const told = throughService.exec(plain)?.groups;
    if (told === undefined && !plain.includes('viaservice')) return null;
    const service = (told?.['before'] ?? told?.['behind'] ?? told?.['chinese'] ?? 's3').replace(' ', '');
    const value = `${service}.${named.region}.amazonaws.com`;
    return /\bkms\b|\bkey\b|schlussel|\bcle\b|clave|chave|chiave|キー|密钥/.test(plain)
      ? {
          id: 'via',
          allow: { StringEquals: { 'kms:ViaService': value } },
          deny: { StringNotEquals: { 'kms:ViaService': value } },
          met: { 'kms:ViaService': value },
          unmet: { 'kms:ViaService': `other.${named.region}.amazonaws.com` },
          unmetSays: 'by another way',
        }
      : null;
  },
  ({ text, plain }) => {
    const services = passes.test(plain) || /iam:PassRole/.test(text) ? passedServices(plain) : [];
    const [first] = services;
    if (first === undefined) return null;
    const accepted = oneOrList(services);
    return {
      id: 'passedTo',
      allow: { StringEquals: { 'iam:PassedToService': accepted } },
      deny: { StringNotEquals: { 'iam:PassedToService': accepted } },
      met: { 'iam:PassedToService': first },
      unmet: {
        'iam:PassedToService':
          ['glue.amazonaws.com', 'ec2.amazonaws.com', 'lambda.amazonaws.com'].find(
            (each) => !services.includes(each),
          ) ?? 'batch.amazonaws.com',
      },
      unmetSays: 'to another service',
    };
  },
  ({ text, plain }) => betweenDates(text, plain),
  ({ text, plain }) => ofTag(text, plain),
  ({ text, named }) => ofPermissionSet(text, named),
  ({ text, plain }) => {
    const id = /assum|annehm|ubernehm|endoss|asum/.test(plain) ? externalIdIn(text) : null;
    return id === null
      ? null
      : {
          id: 'externalId',
          allow: { StringEquals: { 'sts:ExternalId': id } },
          deny: { StringNotEquals: { 'sts:ExternalId': id } },
          met: { 'sts:ExternalId': id },
          unmet: { 'sts:ExternalId': `${id}-other` },
          unmetSays: 'without the external id',
          note: 'the external id counts in the trust policy of that role; here it only keeps this caller to it',
        };
  },
];

/** "Only when the guardrail is not used", "not only with it": it is no condition that can be met. */
const unguarded =
  /\bnot only with\b|\bnicht nur mit\b|\bpas (?:seulement|uniquement) avec\b|\bno solo con\b|\bnao (?:so|apenas) com\b|\bnon solo con\b|\bguardrail\b(?: [\w-]+)? (?:is|are|was|ist|wird|est|es|e) (?:not|nicht|pas|no|nao|non)\b|\bguardrail\b(?: [\w-]+)? (?:nicht|isn't|n'est pas|no es|nao e|non e)\b/;

/** A call that names a guardrail is asked for it too: https://docs.aws.amazon.com/bedrock/latest/userguide/guardrails-permissions-id.html */
const applying = (arn: string): NonNullable<Wanted['needs']> => ({
  actions: ['bedrock:ApplyGuardrail'],
  resources: [arn],
});

/** One version of a guardrail, and no other: https://docs.aws.amazon.com/bedrock/latest/userguide/guardrails-permissions-id.html */
const ofVersion = (arn: string): Wanted => ({
  id: 'guardrail',
  allow: { StringEquals: { 'bedrock:GuardrailIdentifier': arn } },
  deny: { StringNotEquals: { 'bedrock:GuardrailIdentifier': arn } },
  met: { 'bedrock:GuardrailIdentifier': arn },
  unmet: { 'bedrock:GuardrailIdentifier': arn.replace(/\d+$/, (version) => String(Number(version) + 1)) },
  unmetSays: 'without that version of the guardrail',
  needs: applying(arn.replace(/:\d+$/, '')),
  note: 'calls that Bedrock makes inside `RetrieveAndGenerate` or an agent need the guardrail in their own configuration, else this denies them',
});

const unneeded =
  /\bmfa\b(?: \w+){0,2} (?:not|never|isn't) (?:needed|required|necessary)|\bno mfa (?:needed|required)|mfa (?:ist )?nicht (?:notig|erforderlich)|mfa n'est pas|(?:sin|sem|senza) necesi\w+ (?:de |di )?mfa|mfa ?(?:は)?不要|不需要 ?mfa/;

const anyGuardrail =
  /any guardrail|(?:no matter|whatever|whichever) (?:which )?guardrail|(?:only|unless|must|always).{0,30}\bwith a guardrail|without (?:a|any) guardrail|(?:irgendein\w*|beliebig\w*) guardrail|nur mit (?:einem )?guardrail|n'importe quel guardrail|cualquier guardrail|qualquer guardrail|qualsiasi guardrail|(?:何らかの|いずれかの|どれか)の?ガードレール|(?:任意|任何).{0,3}(?:护栏|guardrail)/;

/** Which one does not matter: only that the call names one. */
const someGuardrail: Wanted = {
  id: 'guardrail',
  allow: { Null: { 'bedrock:GuardrailIdentifier': 'false' } },
  deny: { Null: { 'bedrock:GuardrailIdentifier': 'true' } },
  met: { 'bedrock:GuardrailIdentifier': 'arn:aws:bedrock:us-east-1:111122223333:guardrail/abc123def456:1' },
  unmet: {},
  unmetSays: 'without a guardrail',
  note: 'calls that Bedrock makes inside `RetrieveAndGenerate` or an agent need a guardrail in their own configuration, else this denies them',
};

const keyed = (
  value: string | null,
  {
    id,
    key,
    other,
    says: unmetSays,
    note,
  }: {
    readonly id: Wanted['id'];
    readonly key: string;
    readonly other: string;
    readonly says: string;
    readonly note?: string;
  },
): Wanted | null =>
  value === null
    ? null
    : {
        id,
        allow: { StringEquals: { [key]: value } },
        deny: { StringNotEquals: { [key]: value } },
        met: { [key]: value },
        unmet: { [key]: other },
        unmetSays,
        ...(note === undefined ? {} : { note }),
      };

const tagIn = (text: string): string | null =>
  // "team=<their team>": the value stands for the caller's own.
  /(?<![\w/:.-])([A-Za-z][\w-]{1,40})\s?=\s?["'`]?(?:<[^<>\n]{1,40}>|\{[^{}\n]{1,40}\}|\$\{[^{}\n]{1,60}\}|\*)/.exec(
    text,
  )?.[1] ??
  /(?:\btag|\bTag|\betiqueta|タグ|标签)s?\s*["'`“«「]?([A-Za-z][\w-]{1,40})/.exec(text)?.[1] ??
  /["'`“«「]?([A-Za-z][\w-]{1,40})["'`”»」]?[- ](?:tag|Tag)\b/.exec(text)?.[1] ??
  /["'`“«「]?([A-Za-z][\w-]{1,40})["'`”»」]? ?(?:タグ|标签)/.exec(text)?.[1] ??
  null;
