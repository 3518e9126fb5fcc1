import { compile, type Decision, decide, type Statement } from '@whydenied/iam';
import { codeSpan } from '../../explain/index.ts';
import type { SeenPolicy } from '../../intake/index.ts';
import { requirementsOf } from '../../playbook/index.ts';
import { statementsOf } from './statements-of.ts';

/** Whether a shown trust policy lets in the service that the case's call needs, decided; null: no trust is shown, or the case needs none. */
export const sayTrustOfCase = (causeId: string | null, policies: readonly SeenPolicy[]): string | null => {
  const service = requirementsOf(causeId).find(({ trusts }) => trusts !== undefined)?.trusts ?? null;
  const trusts = policies.filter((each) => statementsOf(each).some(isTrust));
  if (service === null || trusts.length === 0) return null;
  const decision = decideTrust(service, trusts);
  const open = decision.missingContextKeys.slice(0, mostNamed).map(codeSpan).join(', ');
  if (decision.decision === 'allowed')
    return `**It lets in whom the call needs:** ${codeSpan(service)}${open === '' ? '' : `, as far as ${open} holds`}.`;
  if (decision.deniedBy.some(({ denial }) => denial === 'explicit'))
    return `**No: it denies ${codeSpan(service)}, which has to assume the role here.** The Deny in it has to spare the service; an Allow beside it changes nothing.`;
  if (open !== '')
    return `**It lets in ${codeSpan(service)}, whom the call needs, only if its conditions hold:** ${open}.`;
  const others = [...new Set(trusts.flatMap((each) => statementsOf(each).flatMap(servicesOf)))];
  const named = others.length === 0 ? 'no service' : others.slice(0, mostNamed).map(codeSpan).join(', ');
  return `**No: it lets in ${named}, and here ${codeSpan(service)} has to assume the role.** Let ${codeSpan(service)} do ${codeSpan('sts:AssumeRole')} in it, under ${codeSpan('aws:SourceAccount')} of your account, with \`aws iam update-assume-role-policy\`; what the role may do stays as it is.`;
};

/** A shown trust policy that lets an identity provider do `sts:AssumeRole`, which none ever calls: https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_create_for-idp.html */
export const sayWrongSignIn = (policies: readonly SeenPolicy[]): string | null => {
  const [wrong] = policies.flatMap(statementsOf).flatMap(({ effect, actions = [], principals = [] }) => {
    const provider = principals.find(({ value }) => /:(?:saml|oidc)-provider\/|^cognito-identity\./.test(value))?.value;
    const right =
      provider?.includes(':saml-provider/') === true ? 'sts:AssumeRoleWithSAML' : 'sts:AssumeRoleWithWebIdentity';
    const isWrong =
      effect === 'Allow' && actions.some((action) => /^sts:AssumeRole$/i.test(action)) && !actions.includes(right);
    return provider !== undefined && isWrong ? [right] : [];
  });
  return wrong === undefined
    ? null
    : `**The action in the trust policy is wrong:** it allows \`sts:AssumeRole\`, and an identity provider’s sign-in is ${codeSpan(wrong)}. Put that in its place; provider and conditions can stay.`;
};

const mostNamed = 3;

const decideTrust = (service: string, trusts: readonly SeenPolicy[]): Decision =>
  decide(compile({ resource: trusts.map(({ name, document }) => ({ name, document: document as object })) }), {
    principal: service,
    action: 'sts:AssumeRole',
    resource: 'arn:aws:iam::111122223333:role/Trusted',
    context: {},
  });

const isTrust = ({ actions = [], principals = [] }: Statement): boolean =>
  principals.length > 0 && actions.some((action) => /^sts:(?:AssumeRole)?\*?$/i.test(action));

const servicesOf = ({ principals = [] }: Statement): readonly string[] =>
  principals.flatMap(({ value }) => (value.endsWith('.amazonaws.com') ? [value] : []));
