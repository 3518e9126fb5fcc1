import { codeSpan } from '../../explain/index.ts';
import type { SeenPolicy } from '../../intake/index.ts';
import { checkPolicy, type PolicyRule } from '../../policy-check/index.ts';
import { findingLine } from './finding-line.ts';

/** What the policies of a template grant too widely, whatever of its arrows could be decided; empty: nothing stands out. */
export const sayTemplateGrants = (policies: readonly SeenPolicy[]): string => {
  const own = policies.filter(({ source, policyType }) => source === 'template' && policyType === 'identity');
  const found = checkPolicy(own).filter(({ rule, level }) => wide.has(rule) && level !== 'note');
  const whole = policies
    .filter(({ source, arn }) => source === 'awsManaged' && wholeService.test(arn ?? ''))
    .map(
      ({ arn }) =>
        `- ${codeSpan((arn ?? '').replace(/^.*\//, ''))} allows every action of ${servicesOf(arn ?? '')} on every resource: for a few calls write those, on their ARNs`,
    );
  const lines = [...new Set([...found.map(findingLine), ...whole])];
  return lines.length === 0
    ? ''
    : `**Too wide in its policies:**\n\n${lines.slice(0, most).join('\n')}${lines.length > most ? `\n- and ${lines.length - most} more` : ''}`;
};

const most = 6;
const wholeService = /(?:FullAccess|\/AdministratorAccess|\/PowerUserAccess)$/;
/** Two of AWS's policies are of no single service: https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_job-functions.html */
const servicesOf = (arn: string): string => {
  if (arn.endsWith('/AdministratorAccess')) return 'every service';
  return arn.endsWith('/PowerUserAccess') ? 'nearly every service' : 'its service';
};
const wide: ReadonlySet<PolicyRule> = new Set([
  'escalation',
  'every-action',
  'pass-role',
  'wide-action',
  'wide-resource',
  'negated-allow',
]);
