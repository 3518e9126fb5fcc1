import type { Statement } from '@whydenied/iam';
import type { Found } from './finding.ts';

/** What an endpoint's policy lets through: it grants nothing, and keeps nobody out who is not named. https://docs.aws.amazon.com/vpc/latest/privatelink/vpc-endpoints-access.html */
export const checkEndpoint = (statements: readonly Statement[]): readonly Found[] =>
  statements
    .filter(
      ({ effect, principals = [], conditions }) =>
        effect === 'Allow' &&
        principals.some(({ type, value }) => type === 'everyone' || value === '*') &&
        !conditions.some(({ key }) => perimeter.test(key)),
    )
    .slice(0, 1)
    .map(({ pointer, actions = [], resources = [] }) => ({
      rule: 'public-principal',
      level: 'note',
      pointer: `${pointer}/Principal`,
      text: `an endpoint’s policy grants nothing by itself, so nobody gains a permission by this${actions.includes('*') && resources.includes('*') ? ' (it is what AWS attaches by default)' : ''}; but whoever reaches the endpoint may go through it with credentials of any account, and carry data out: bind it to your own by \`aws:PrincipalOrgID\` or \`aws:PrincipalAccount\`, and to your resources by \`aws:ResourceOrgID\``,
      nearest: [],
    }));

const perimeter = /^aws:(?:Principal(?:OrgID|OrgPaths|Account|Arn)|ResourceOrgID|ResourceAccount)$/i;
