import type { ConditionEntry, Statement } from '@whydenied/iam';
import { quoted } from '../catalog/index.ts';
import { conditionFault, isNegated } from './condition-fault.ts';
import type { Found } from './finding.ts';

/** Whom a Deny hits that it was not written for: AWS services, and who cannot sign in with MFA. */
export const checkDenies = (statement: Statement): readonly Found[] =>
  statement.effect === 'Deny'
    ? [
        ...others(statement),
        ...statement.conditions.flatMap((condition) => [
          ...perimeter(statement, condition),
          ...way(statement, condition),
          ...mfa(statement, condition),
        ]),
      ]
    : statement.conditions.flatMap((condition) => endpointOnly(statement, condition));

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notprincipal.html */
const others = ({ notPrincipals, pointer }: Statement): readonly Found[] =>
  notPrincipals === undefined
    ? []
    : [
        {
          rule: 'hits-services',
          level: 'warning',
          pointer: `${pointer}/NotPrincipal`,
          text: 'a Deny with `NotPrincipal` hits everybody else, AWS services and the account’s administrators too, and a role’s sessions unless the account and each session’s ARN are listed beside the role; AWS advises against it: write `"Principal": "*"` with `"ArnNotEquals": {"aws:PrincipalArn": "arn:aws:iam::ACCOUNT:role/NAME"}`',
          nearest: ['aws:PrincipalArn'],
        },
      ];

const has = ({ conditions }: Statement, key: RegExp): boolean => conditions.some((each) => key.test(each.key));

const ofServices =
  /^aws:(?:PrincipalIsAWSService|PrincipalServiceName|PrincipalServiceNamesList|ViaAWSService|SourceOrgID|SourceAccount|SourceArn|SourceOrgPaths)$/i;

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_data-perimeters.html */
const perimeter = (statement: Statement, condition: ConditionEntry): readonly Found[] =>
  /^aws:Principal(?:OrgID|OrgPaths|Account)$/i.test(condition.key) &&
  isNegated(condition) &&
  !has(statement, ofServices) &&
  (statement.principals ?? []).length > 0
    ? [
        conditionFault(statement, {
          rule: 'hits-services',
          level: 'warning',
          text: `AWS services that come in their own name (logs of Bedrock, CloudTrail, S3’s notifications) have no ${quoted(condition.key)}, so this Deny hits them too; spare them in the same statement by \`"BoolIfExists": {"aws:PrincipalIsAWSService": "false"}\``,
          nearest: ['aws:PrincipalIsAWSService'],
        }),
      ]
    : [];

/** https://docs.aws.amazon.com/AmazonS3/latest/userguide/example-bucket-policies-vpc-endpoint.html */
const way = (statement: Statement, condition: ConditionEntry): readonly Found[] =>
  /^aws:SourceVpce?$/i.test(condition.key) &&
  isNegated(condition) &&
  !has(statement, /^aws:(?:PrincipalArn|PrincipalIsAWSService|ViaAWSService|PrincipalTag\/.+|userId|CalledVia\w*)$/i)
    ? [
        conditionFault(statement, {
          rule: 'hits-services',
          level: 'warning',
          text: `whoever does not come through that ${/vpce$/i.test(condition.key) ? 'endpoint' : 'VPC’s endpoints'} is denied: the console, administrators, and AWS services that work with a role (a knowledge base, an agent, Athena), for they call from AWS’s own network; spare their roles in the same statement by \`"ArnNotLike": {"aws:PrincipalArn": "arn:aws:iam::ACCOUNT:role/NAME"}\``,
          nearest: ['aws:PrincipalArn'],
        }),
      ]
    : [];

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_mfa_configure-api-require.html */
const mfa = (statement: Statement, { key, operator, values }: ConditionEntry): readonly Found[] => {
  if (!/^aws:MultiFactorAuthPresent$/i.test(key) || !values.some((value) => /^false$/i.test(String(value)))) return [];
  const isLoose = !/IfExists$/i.test(operator);
  return [
    isLoose
      ? conditionFault(statement, {
          rule: 'weak-condition',
          level: 'warning',
          text: '`Bool` needs the key, and calls with long-term access keys send none: this Deny misses just those; `BoolIfExists` hits them',
          nearest: ['BoolIfExists'],
        })
      : conditionFault(statement, {
          rule: 'needs-mfa',
          level: 'note',
          text: 'it hits everyone without MFA in the session: users in the console who signed in without it, every call with long-term access keys, and sessions of roles that were not assumed with MFA (functions, instances, Identity Center, federation), which never have `aws:MultiFactorAuthPresent`; with access keys one meets it by `aws sts get-session-token --serial-number arn:aws:iam::ACCOUNT:mfa/USER --token-code 123456` and the credentials that it returns',
        }),
    ...(isLoose || sparesSession(statement)
      ? []
      : [
          conditionFault(statement, {
            rule: 'needs-mfa',
            level: 'warning',
            text: '`sts:GetSessionToken` is denied as well, so nobody with access keys can ever sign in with MFA; spare it in `NotAction`',
            nearest: ['sts:GetSessionToken'],
          }),
        ]),
  ];
};

const sparesSession = ({ actions, notActions = [] }: Statement): boolean =>
  actions === undefined
    ? notActions.some((action) => /^sts:(?:GetSessionToken|\*)$|^\*$/i.test(action))
    : !actions.some((action) => /^\*$|^sts:(?:\*|GetSession)/i.test(action));

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-sourcevpc */
const endpointOnly = (statement: Statement, condition: ConditionEntry): readonly Found[] => {
  if (!/^aws:SourceVpce?$/i.test(condition.key) || isNegated(condition) || /IfExists$|^Null$/i.test(condition.operator))
    return [];
  const service = [...new Set((statement.actions ?? []).map((action) => action.split(':')[0] ?? ''))].find(
    (each) => each !== '*' && each !== '',
  );
  return [
    conditionFault(statement, {
      rule: 'weak-condition',
      level: 'note',
      text: `${quoted(condition.key)} is sent only with calls through a VPC endpoint${service === undefined ? '' : ` of ${quoted(service)}`}: from anywhere else, and for what AWS services ask on your behalf, it is missing and this never holds; being in the VPC alone is not enough`,
    }),
  ];
};
