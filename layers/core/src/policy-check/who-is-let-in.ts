import type { ConditionEntry, PrincipalEntry, Statement } from '@whydenied/iam';
import { readArn } from '../arn/index.ts';
import { quoted } from '../catalog/index.ts';
import { closesOrigin } from './closes-origin.ts';

/** Whom the Allows of a resource's own policy let in beyond one that is named, where no finding tells of them: each a clause; none: only who is named. */
export const whoIsLetIn = (statements: readonly Statement[]): readonly string[] => [
  ...new Set(
    statements
      .filter(({ effect }) => effect === 'Allow')
      .flatMap((statement) => (statement.principals ?? []).flatMap((principal) => breadthOf(principal, statement))),
  ),
];

const breadthOf = ({ type, value }: PrincipalEntry, { conditions }: Statement): readonly string[] => {
  if (type === 'everyone' || value === '*') return conditions.filter(closesOrigin).map(ofOrigin).slice(0, 2);
  const account = /^\d{12}$/.test(value) ? value : readArn(value).type === 'root' ? readArn(value).account : '';
  return type === 'AWS' && account !== '' ? [`all of account ${quoted(account)} that its own policies allow it`] : [];
};

const ofOrigin = ({ key, values }: ConditionEntry): string => {
  const some = `${values
    .slice(0, 3)
    .map((value) => quoted(String(value).slice(0, 120)))
    .join(', ')}${values.length > 3 ? ` and ${values.length - 3} more` : ''}`;
  return (origins.find(([keys]) => keys.test(key))?.[1] ?? byKey(key))(some);
};

const byKey =
  (key: string) =>
  (some: string): string =>
    `everybody whose ${quoted(key)} is ${some}`;

// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html
const origins: readonly (readonly [RegExp, (some: string) => string])[] = [
  [/^aws:principalorgid$/i, (some) => `every role and user of every account of the organization ${some}`],
  [/^aws:principalorgpaths$/i, (some) => `every role and user of every account below ${some}`],
  [/^aws:principalaccount$|:calleraccount$/i, (some) => `every role and user of account ${some}`],
  [/dataaccesspointaccount$/i, (some) => `whoever an access point of account ${some} lets in`],
  [/dataaccesspointarn$/i, (some) => `whoever the access point ${some} lets in`],
  [/^aws:sourcevpce$/i, (some) => `whoever comes through the endpoint ${some}, of any account`],
  [/^aws:sourcevpc$/i, (some) => `whoever comes out of the VPC ${some}, of any account`],
];
