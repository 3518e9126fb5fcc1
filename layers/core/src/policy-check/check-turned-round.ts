import type { Statement } from '@whydenied/iam';
import type { Found } from './finding.ts';

/**
 * A yes or no under which a statement does the opposite of what it is written for: a Deny of what comes over TLS or with a second factor,
 * an Allow of what comes without TLS. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html
 */
export const checkTurnedRound = (statement: Statement): readonly Found[] =>
  statement.conditions.flatMap(({ operator, key, values }) => {
    const kept = protections.find(([name]) => name.toLowerCase() === key.toLowerCase());
    const [value, ...others] = values.map((each) => String(each).toLowerCase());
    const turned = statement.effect === 'Deny' ? 'true' : 'false';
    // What is bound by more than this may be meant so; and who has no second factor yet is let in to get one.
    if (kept === undefined || statement.conditions.length > 1) return [];
    if (statement.effect === 'Allow' && kept[0] === 'aws:MultiFactorAuthPresent') return [];
    if (!/^Bool(?:IfExists)?$/i.test(operator) || value !== turned || others.length > 0) return [];
    const [name, without, with_] = kept;
    const right = statement.effect === 'Deny' ? 'false' : 'true';
    return {
      rule: 'weak-condition',
      level: 'error',
      pointer: `${statement.pointer}/Condition`,
      text: `this is turned round: it ${statement.effect === 'Deny' ? `denies the calls that come ${with_} and lets those ${without} be` : `lets through only the calls that come ${without}`}; \`"${name}": "${right}"\` is what it is written for`,
      nearest: [`"${name}": "${right}"`],
    };
  });

const protections = [
  ['aws:SecureTransport', 'without TLS', 'over TLS, as all of AWS’s own clients do,'],
  ['aws:MultiFactorAuthPresent', 'without MFA', 'with MFA'],
] as const;
