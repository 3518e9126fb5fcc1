import { showSymbols } from '../../template/index.ts';
import type { Need } from '../arrow.ts';
import { atRuntime } from '../calls/given.ts';
import type { Rule } from '../finding.ts';
import type { JudgedArrow, JudgedNeed } from '../judge/judged-arrow.ts';
import { gateOf, isLeftToGate } from '../mend/at-gate.ts';

type Words = {
  readonly arrow: JudgedArrow;
  readonly rule: Rule;
  readonly denied: readonly JudgedNeed[];
  /** Who asks, as the template calls it. */
  readonly roleId: string;
};

/** What is denied and by whom, in one sentence. */
export const plainWords = ({ arrow, rule, denied, roleId: role }: Words): string => {
  const [first] = denied;
  const actions = [...new Set(denied.map(({ need }) => need.action))].map((action) => `\`${action}\``).join(', ');
  const resources = listed(denied.map(({ need }) => need.resource));
  if (first === undefined) return `\`${showSymbols(arrow.from)}\` does not reach \`${showSymbols(arrow.to)}\``;
  if (first.need.by === 'trust')
    return `the trust policy of \`${showSymbols(arrow.to)}\` does not let \`${nameOf(first.need)}\` take the role up for \`${showSymbols(arrow.from)}\``;
  if (first.need.by === 'resource')
    return `nothing lets \`${nameOf(first.need)}\` do ${actions} on \`${showSymbols(arrow.to)}\` for \`${showSymbols(arrow.from)}\`: ${homeOf(first.need)} has to`;
  if (rule === 'WD004')
    return `\`${first.need.profile}\` may run in Regions that \`${role}\` does not allow ${actions} in: ${resources}`;
  if (rule === 'WD012')
    return `\`${arrow.from}\` reaches \`${arrow.to}\` in one Region only: \`${role}\` lacks ${actions} on ${resources}`;
  return `\`${arrow.from}\` needs ${actions}${resources === '' ? '' : ` on ${resources}`}, and ${refusal(denied, role)} it`;
};

/** Whose Deny it is; without one, who lacks an Allow: the role, the endpoint on the way, or both. */
const refusal = (denied: readonly JudgedNeed[], role: string): string => {
  const denials = denied.flatMap(({ outcome }) => outcome.decision?.deniedBy ?? []);
  const gates = denied.flatMap((each) => gateOf(each) ?? []);
  const gate = `the policy of the endpoint \`${gates[0] ?? ''}\`, which the call goes through,`;
  const [explicit] = denials.filter(({ denial }) => denial === 'explicit');
  if (explicit !== undefined) {
    if (explicit.policyType === 'vpcEndpoint' && gates.length > 0) return `${gate} denies`;
    return explicit.policyType === 'resource' ? 'the policy of what it acts on denies' : `\`${role}\` denies`;
  }
  if (gates.length === 0) return `\`${role}\` does not allow`;
  return denied.every(isLeftToGate) ? `${gate} does not allow` : `neither \`${role}\` nor ${gate} allows`;
};

const mostListed = 3;

/** What is acted on, without what nobody knows a name of. */
const listed = (resources: readonly string[]): string => {
  const named = [...new Set(resources.filter((each) => each !== atRuntime('resource')).map(showSymbols))];
  const more = named.length > mostListed ? ` and ${named.length - mostListed} more` : '';
  return `${named
    .slice(0, mostListed)
    .map((each) => `\`${each}\``)
    .join(', ')}${more}`;
};

const nameOf = ({ actor }: Need): string =>
  actor.kind === 'service' ? actor.name : actor.kind === 'role' ? actor.id : actor.arn;

const homeOf = ({ action }: Need): string =>
  action.startsWith('lambda:')
    ? 'a Lambda permission'
    : action.startsWith('sqs:')
      ? 'the queue policy'
      : action.startsWith('sns:')
        ? 'the topic policy'
        : 'its policy';
