import type { Condition } from '../condition/condition.ts';
import { disputedReading } from '../condition/disputed-reading.ts';
import { keyArity } from '../condition/key-arity.ts';
import type { Note, PolicyType } from '../contract.ts';
import type { Statement } from '../language/policy-document.ts';
import { quote } from '../language/quote.ts';
import type { CompiledStatement } from './compiled.ts';
import { noteRefusedParts } from './note-refused-parts.ts';

type Write = (severity: Note['severity'], pointer: string, text: string) => void;

/** Notes what a statement may lawfully say, yet hardly means. */
export const notePolicy = ({ source, conditions }: CompiledStatement, policyType: PolicyType, write: Write): void => {
  if (policyType === 'resourceControl' && source.effect === 'Allow' && !isFullAccess(source))
    write('warning', source.pointer, 'a resource control policy of your own can only deny, this Allow has no effect');
  noteControlPolicy(source, policyType, write);
  noteRefusedParts(source, write);
  for (const name of ['actions', 'notActions'] as const)
    if (source[name]?.includes('*:*'))
      write('info', source.pointer, '`*:*` is taken for every action, which no page of AWS says');
  for (const condition of conditions) noteCondition(condition, write);
  noteRepeatedKeys(conditions, write);
};

const noteControlPolicy = (source: Statement, policyType: PolicyType, write: Write): void => {
  // https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_rcps_syntax.html
  if (policyType === 'resourceControl' && source.effect === 'Deny' && source.actions?.includes('*'))
    write('warning', source.pointer, 'AWS refuses `"Action": "*"` in a resource control policy of your own');
  // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notprincipal.html
  if (source.effect === 'Allow' && source.notPrincipals !== undefined)
    write('warning', source.pointer, '`NotPrincipal` with `Allow` lets in everybody else, anonymous callers too');
  // https://docs.aws.amazon.com/vpc/latest/privatelink/vpc-endpoints-access.html
  if (policyType === 'vpcEndpoint' && source.principals?.some(({ type }) => type !== 'everyone'))
    write(
      'info',
      source.pointer,
      'the policy of a gateway endpoint takes `"Principal": "*"` only, callers are named by `aws:PrincipalArn`',
    );
};

const isFullAccess = ({ actions, resources, conditions }: Statement): boolean =>
  actions?.length === 1 && actions[0] === '*' && resources?.[0] === '*' && conditions.length === 0;

const noteCondition = (condition: Condition, write: Write): void => {
  const disputed = disputedReading(condition);
  if (disputed !== undefined)
    write('info', condition.entry.pointer, `AWS's pages disagree on ${quote(condition.entry.operator)}: ${disputed}`);
  if (condition.kind !== 'compare') return;
  const { entry, lowerKey, quantifier, family } = condition;
  if (family.kind === 'arn' && entry.values.includes('*'))
    write('info', entry.pointer, 'a lone `*` is taken for any ARN, which no page of AWS says');
  const arity = keyArity(lowerKey);
  // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-single-vs-multi-valued-context-keys.html
  if (arity === 'several' && quantifier === 'none')
    write(
      'warning',
      entry.pointer,
      `${quote(entry.key)} holds several values, it needs \`ForAllValues:\` or \`ForAnyValue:\``,
    );
  if (arity === 'one' && quantifier === 'all')
    write(
      'warning',
      entry.pointer,
      `${quote(entry.key)} holds one value, a set operator does not fit: it is met without the key`,
    );
  if (arity === 'one' && quantifier === 'any')
    write('info', entry.pointer, `${quote(entry.key)} holds one value, a set operator does not fit`);
};

const noteRepeatedKeys = (conditions: readonly Condition[], write: Write): void => {
  const seen = new Set<string>();
  for (const { entry, lowerKey } of conditions) {
    const name = `${entry.operator.toLowerCase()} ${lowerKey}`;
    if (seen.has(name))
      write(
        'warning',
        entry.pointer,
        `${quote(entry.operator)} on ${quote(entry.key)} stands twice but for case, both must be met`,
      );
    seen.add(name);
  }
};
