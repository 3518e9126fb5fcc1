import { parsePolicyDocument, type Statement } from '@whydenied/iam';
import { codeSpan } from '../../explain/index.ts';
import type { SeenPolicy } from '../../intake/index.ts';
import { requirementsOf } from '../../playbook/index.ts';

/** Whether a shown trust policy lets in the service that the case's call needs; null: no trust is shown, or the case needs none. */
export const sayTrustOfCase = (causeId: string | null, policies: readonly SeenPolicy[]): string | null => {
  const service = requirementsOf(causeId).find(({ trusts }) => trusts !== undefined)?.trusts ?? null;
  const trusting = policies.flatMap(({ document }) => trustsIn(document));
  if (service === null || trusting.length === 0) return null;
  const others = [...new Set(trusting.flatMap(servicesOf))];
  if (others.includes(service))
    return `**It lets in whom the call needs:** ${codeSpan(service)}. Whether its conditions are met (${codeSpan('aws:SourceAccount')}, ${codeSpan('aws:SourceArn')}) is what is left of it.`;
  const named = others.length === 0 ? 'no service' : others.slice(0, 3).map(codeSpan).join(', ');
  return `**No: it lets in ${named}, and here ${codeSpan(service)} has to assume the role.** Put ${codeSpan(service)} in its place, under ${codeSpan('aws:SourceAccount')} of your account, with \`aws iam update-assume-role-policy\`; what the role may do stays as it is.`;
};

const trustsIn = (document: unknown): readonly Statement[] => {
  const parsed = parsePolicyDocument(document);
  return parsed.kind === 'unreadable'
    ? []
    : parsed.statements.filter(
        ({ effect, actions = [], principals = [] }) =>
          effect === 'Allow' &&
          principals.length > 0 &&
          actions.some((action) => /^sts:(?:AssumeRole)?\*?$/i.test(action)),
      );
};

const servicesOf = ({ principals = [] }: Statement): readonly string[] =>
  principals.flatMap(({ value }) => (value.endsWith('.amazonaws.com') ? [value] : []));
