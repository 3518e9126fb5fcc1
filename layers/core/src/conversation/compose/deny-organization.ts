import type { Ask, Composition, Element } from './composition.ts';
import { type Denied, denyParts } from './deny-parts.ts';
import { rootUser as root } from './root-user.ts';

/** What every organization denies its accounts: to leave it, and their root users. https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps_examples_general.html */
export const denyOrganization = ({ plain, policyType }: Denied): Composition | null => {
  if (policyType !== 'serviceControl') return null;
  const parts = [...(leaving.test(plain) ? [leave] : []), ...(root.test(plain) ? [asRoot] : [])];
  return parts.length === 0
    ? null
    : {
        ...denyParts.frame(policyType),
        knownBy: new RegExp(`${leaving.source}|${root.source}`, 'g'),
        statements: parts.map(({ statement }) => statement),
        asks: [
          ...parts.flatMap(({ asks }) => asks),
          denyParts.ask('allowed', ['s3:GetObject', 'arn:aws:s3:::any/key'], [{}]),
        ],
        notes: [...parts.flatMap(({ note }) => note ?? []), ...denyParts.everyone(policyType)],
        source: {
          name: 'General examples of service control policies',
          url: 'https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps_examples_general.html',
        },
      };
};

type Part = { readonly statement: Element; readonly asks: readonly Ask[]; readonly note?: string };

const leave: Part = {
  statement: { Effect: 'Deny', Action: 'organizations:LeaveOrganization', Resource: '*' },
  asks: [denyParts.ask('denied', ['organizations:LeaveOrganization', '*'], [{}, 'leaving the organization'])],
};

const rootUser = 'arn:aws:iam::111122223333:root';
const asRoot: Part = {
  statement: {
    Effect: 'Deny',
    Action: '*',
    Resource: '*',
    Condition: { ArnLike: { 'aws:PrincipalArn': 'arn:aws:iam::*:root' } },
  },
  asks: [
    {
      expect: 'denied',
      request: {
        principal: rootUser,
        action: 's3:GetObject',
        resource: 'arn:aws:s3:::any/key',
        resourceAccount: '111122223333',
        context: { 'aws:PrincipalArn': rootUser },
      },
      says: 'to the root user',
    },
  ],
  note: 'the few tasks that only a root user can do are denied too: detach it for those',
};

const leaving =
  /\bleav(?:e|es|ing) (?:the |our |an |my )?(?:aws )?organi[sz]ation|organisation (?:zu )?verlass|quitte\w* (?:de )?l.organisation|(?:salir|abandonar|salgan) de (?:la )?organizacion|abandon\w* la organizacion|(?:sair|saiam|deixar) (?:da|a) organizacao|(?:lasci|abbandon|usci)\w* (?:l.|dall.)organizzazione|組織(?:から|を)(?:離脱|抜け|脱退|離れ)|(?:离开|退出|脱离)组织/;
