import { codeSpan } from '../../explain/index.ts';
import type { SeenPolicy } from '../../intake/index.ts';
import { checkPolicy, type PolicyRule } from '../../policy-check/index.ts';
import { findingLine } from './finding-line.ts';

/** What the policies of a template grant too widely, or say of what no call is asked for, whatever of its arrows could be decided; empty: nothing stands out. */
export const sayTemplateGrants = (policies: readonly SeenPolicy[], scanned = ''): string => {
  const own = policies.filter(({ source, policyType }) => source === 'template' && policyType === 'identity');
  const checked = checkPolicy(own).filter(({ level }) => level !== 'note');
  const found = checked.filter(({ rule }) => wide.has(rule));
  // An action that AWS does not have, the scan says as well.
  const broken = checked.filter(
    ({ rule, level, text }) => dead.has(rule) && level === 'error' && !scanned.includes(text.split(' (')[0] ?? text),
  );
  const whole = policies
    .filter(({ source, arn }) => source === 'awsManaged' && wholeService.test(arn ?? ''))
    .map(
      ({ arn }) =>
        `- ${codeSpan((arn ?? '').replace(/^.*\//, ''))} allows every action of ${servicesOf(arn ?? '')} on every resource: for a few calls write those, on their ARNs`,
    );
  const lines = [...new Set([...found.map(findingLine), ...whole])];
  return [
    listed('Cannot work in its policies', [...new Set(broken.map(findingLine))]),
    listed('Too wide in its policies', lines),
  ]
    .filter((each) => each !== '')
    .join('\n\n');
};

const listed = (title: string, lines: readonly string[]): string =>
  lines.length === 0
    ? ''
    : `**${title}:**\n\n${lines.slice(0, most).join('\n')}${lines.length > most ? `\n- and ${lines.length - most} more` : ''}`;

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
/** A line that grants nothing: an ARN of another form, a condition that no call meets. */
const dead: ReadonlySet<PolicyRule> = new Set(['wrong-resource', 'phantom-action', 'never-holds', 'missing-part']);
