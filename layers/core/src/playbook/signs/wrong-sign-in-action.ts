import type { Clues } from '../clues/clues.ts';
import { type ShownStatement, speaksOf } from '../clues/shown-statement.ts';
import type { Remedy, StatementEdit } from '../remedy.ts';

type SignIn = 'sts:AssumeRoleWithSAML' | 'sts:AssumeRoleWithWebIdentity';

/** Statements of a trust policy that name an identity provider and allow `sts:AssumeRole`, which no provider ever calls. */
export const wrongSignInAction = ({ statements }: Clues, action: SignIn): readonly ShownStatement[] =>
  statements.filter(
    (statement) =>
      statement.effect === 'Allow' &&
      statement.principals.some((principal) => isProviderOf(principal, action)) &&
      statement.actions.some((one) => one.toLowerCase() === 'sts:assumerole') &&
      !speaksOf(statement, action),
  );

const isProviderOf = (principal: string, action: SignIn): boolean =>
  action === 'sts:AssumeRoleWithSAML'
    ? principal.includes(':saml-provider/')
    : principal.includes(':oidc-provider/') || principal === 'cognito-identity.amazonaws.com';

/** The right action in its place; the rest of the statement stays. https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_create_for-idp.html */
export const rightSignInAction = (places: readonly ShownStatement[], action: SignIn, url: string): Remedy => ({
  kind: 'correct',
  edits: places.map(
    ({ policy, policyType, attachTo, index, actions }): StatementEdit => ({
      policy,
      policyType,
      attachTo,
      index,
      edit: {
        kind: 'replaceAction',
        from: actions.find((one) => one.toLowerCase() === 'sts:assumerole') ?? '',
        to: [action],
      },
      because: `an identity provider never calls sts:AssumeRole: its sign-in is ${action}`,
      url,
    }),
  ),
  grants: [],
  actions: [action],
});
