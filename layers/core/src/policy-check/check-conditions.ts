import type { Statement } from '@whydenied/iam';
import { quoted, routedRegions } from '../catalog/index.ts';
import { checkTurnedRound } from './check-turned-round.ts';
import { positiveOf } from './condition-fault.ts';
import type { Found } from './finding.ts';

/** Conditions that do not do what they are written for: a pattern under an operator that reads none, addresses behind an endpoint, Regions and profiles. */
export const checkConditions = (statement: Statement): readonly Found[] => [
  ...statement.conditions.flatMap((condition) => [
    ...patterns(statement, condition),
    ...addresses(statement, condition),
    ...regions(statement, condition),
    ...negatedOrigins(statement, condition),
  ]),
  ...checkTurnedRound(statement),
];

type Condition = Statement['conditions'][number];

const found = (
  { pointer }: Statement,
  level: Found['level'],
  [text, ...nearest]: readonly [string, ...string[]],
): Found => ({
  rule: 'weak-condition',
  level,
  pointer: `${pointer}/Condition`,
  text,
  nearest,
});

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html */
const patterns = (statement: Statement, { operator, key, values }: Condition): readonly Found[] => {
  const [, kind] = /(?:^|:)(StringEquals|StringNotEquals)(?:IgnoreCase)?(?:IfExists)?$/i.exec(operator) ?? [];
  const pattern = values.find((value) => /[*?]/.test(String(value).replace(/\$\{[^}]{0,200}\}/g, '')));
  if (kind === undefined || pattern === undefined) return [];
  const isNegated = /not/i.test(kind);
  const like = isNegated ? 'StringNotLike' : 'StringLike';
  return [
    found(statement, 'error', [
      `\`${operator}\` takes the \`*\` in ${quoted(String(pattern).slice(0, 120))} for a letter, so for ${quoted(key)} it ${isNegated ? 'always' : 'never'} holds; \`${like}\` reads patterns`,
      like,
    ]),
  ];
};

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html */
const addresses = (statement: Statement, { operator, key }: Condition): readonly Found[] =>
  statement.effect === 'Deny' &&
  /^aws:SourceIp$/i.test(key) &&
  /^NotIpAddress$/i.test(operator) &&
  !statement.conditions.some((other) => /^aws:(?:SourceVpce?|VpcSourceIp|ViaAWSService)$/i.test(other.key))
    ? [
        found(statement, 'warning', [
          'through a VPC endpoint a request has no public address (`aws:SourceIp` is missing), so `NotIpAddress` matches and this Deny hits every such call, and those that AWS services make for you; for the endpoint except `aws:SourceVpce` (or `aws:VpcSourceIp`), for services `aws:ViaAWSService`',
        ]),
      ]
    : [];

/** https://docs.aws.amazon.com/bedrock/latest/userguide/geographic-cross-region-inference.html, …/global-cross-region-inference.html */
const regions = (statement: Statement, { operator, key, values }: Condition): readonly Found[] =>
  statement.effect === 'Deny' &&
  /^aws:RequestedRegion$/i.test(key) &&
  /NotEquals|NotLike/i.test(operator) &&
  hitsBedrock(statement)
    ? [
        found(statement, 'note', [
          `a cross-Region inference profile (\`eu.…\`, \`us.…\`, \`global.…\`) is asked for in every destination Region it routes to, not only where it is called: outside of ${values
            .slice(0, 3)
            .map((value) => quoted(String(value)))
            .join(
              ', ',
            )} this Deny hits it${elsewhere(values.map(String))}; let its Regions in, or spare \`bedrock:InvokeModel*\`. What a \`global.…\` profile sends on carries \`unspecified\` there, which no list of Regions holds unless it is put in`,
        ]),
      ]
    : [];

/** Where a profile that is called in a listed Region goes besides. */
const elsewhere = (values: readonly string[]): string => {
  if (values.some((value) => /[*?]/.test(value))) return '';
  const lines = geographies.flatMap((geography) => {
    const source = values.find((value) => value.startsWith(`${geography}-`));
    const routed =
      source === undefined ? null : routedRegions({ profileId: `${geography}.any.model`, sourceRegion: source });
    const missing = routed?.kind === 'pattern' ? routed.regions.filter((region) => !values.includes(region)) : [];
    return missing.length === 0 ? [] : [` (\`${geography}.\` profiles go on to ${missing.map(quoted).join(', ')})`];
  });
  return lines.join('');
};

const geographies = ['eu', 'us'] as const;

const originKey =
  /^(?:aws:(?:Source(?:Account|Arn|OrgID|OrgPaths|Vpce?|Ip)|Principal(?:OrgID|OrgPaths|Account))|sts:ExternalId)$/i;

/** Under an Allow a negated operator lets in everybody else, and who sends no such key: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html */
const negatedOrigins = (
  { effect, pointer, principals }: Statement,
  { operator, key, values }: Condition,
): readonly Found[] =>
  effect === 'Allow' &&
  // Everybody, and services, are told by whom they let in.
  !(principals ?? []).some(({ type, value }) => type === 'everyone' || type === 'Service' || value === '*') &&
  (/^(?:String|Arn)Not(?:Equals|Like)/i.test(operator) ||
    (principals !== undefined && /^NotIpAddress/i.test(operator))) &&
  originKey.test(key)
    ? [
        {
          rule: 'weak-condition',
          level: 'warning',
          pointer: `${pointer}/Condition`,
          text: `an Allow under \`${operator}\` lets through every call that does **not** come from ${values
            .slice(0, 2)
            .map((value) => quoted(String(value)))
            .join(
              ', ',
            )}, and every one that sends no ${quoted(key)}; to keep calls in, allow under \`${positiveOf(operator)}\`, or deny under \`${operator.replace(/IfExists$/i, '')}\``,
          nearest: [],
        },
      ]
    : [];

const hitsBedrock = ({ actions, notActions }: Statement): boolean =>
  notActions === undefined
    ? (actions ?? []).some((action) => /^\*$|^bedrock:(?:\*|Invoke)/i.test(action))
    : !notActions.some((action) => /^\*$|^bedrock:(?:\*|Invoke)/i.test(action));
