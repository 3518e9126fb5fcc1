import type { Question } from '../diagnose/index.ts';
import type { Case } from './apply/case.ts';
import { foldChanges } from './apply/fold-changes.ts';
import type { OwnerRequest, Workbench } from './apply/workbench.ts';
import type { Change } from './change.ts';
import type { Standing } from './choose/standing-of.ts';
import type { CodeAddition } from './code/code-addition.ts';
import type { Compliance } from './controls/comply.ts';
import { neverMet } from './controls/depends-on.ts';
import { askWhose } from './danger/ask-whose.ts';
import { fillInsOf } from './document/fill-in.ts';
import type { Fix, FixDetails, FixKind, FixStep, Repair } from './fix.ts';
import { fixStep } from './fix-step.ts';
import { permissionSetForms } from './forms/permission-set-forms.ts';
import { unifiedDiff } from './forms/unified-diff.ts';
import { conditionKeys } from './judge/condition-keys.ts';
import { exposure } from './judge/exposure.ts';
import { entriesOf } from './judge/meet-conditions.ts';
import type { Proof } from './judge/prove.ts';
import { ownHalf } from './own-half.ts';
import { ownerStatements, ownerText } from './owner-text.ts';
import type { TemplateMending } from './template/template-mending.ts';

export type Found = {
  readonly standing: Standing;
  readonly compliance: Compliance;
  readonly proof: Proof;
  /** The same in the lines of the template that was shown; null: none was, or its lines cannot say it. */
  readonly lines: TemplateMending | null;
  /** The same for the code that makes the policy. */
  readonly code: CodeAddition | null;
};

/** What was found, in the contract's words and with all that the explanation says beside them. */
export const describeFix = (asked: Case, { standing, compliance, proof, lines, code }: Found): Repair => {
  const { remedy, cause } = asked.diagnosis;
  const changes = foldChanges(proof.work.changes);
  const steps = inLines(changes.map(fixStep), lines);
  // The lines of a template are the fix: what only a command would ask for, nobody has to fill in.
  const texts = changes.map(({ after }, at) => `${lines === null ? steps[at]?.cli : ''}\n${JSON.stringify(after)}`);
  const { before, after } = proof.verified;
  const fix: Fix = {
    kind: kindOf(asked, { standing, proof }),
    steps,
    actions: actionsOf(asked, standing),
    verification: {
      before,
      after,
      engines: before === null ? [] : ['local'],
      newlyAllowed: proof.opened.map(({ name }) => name),
      newlyDenied: proof.denied,
      narrowest: proof.narrowest && changes.length > 0,
    },
  };
  const asksWhose = guestQuestion(proof.work);
  const [main] = standing.needs;
  const never = main === undefined ? null : neverMet(main, asked);
  const own = steps.length === 0 ? ownHalf(asked, { needs: standing.needs, forOwner: proof.work.forOwner }) : null;
  const plain = remedy.kind === 'noPolicyChange' && cause.confidence !== 'possible' ? remedy.steps : [];
  return {
    fix,
    details: {
      diffs: lines === null ? diffsOf(changes, steps) : steps.map((_, at) => (at === 0 ? lines.diff : '')),
      fillIn: [...new Set(texts.flatMap(fillInsOf))],
      ownerText: ownerText(proof.work.forOwner, remedy.kind === 'askOwner' ? remedy.text : null),
      ownerStatements: ownerStatements(proof.work.forOwner),
      ...ofPermissionSet(proof.work.forOwner),
      ...(own === null ? {} : { ownHalf: own }),
      plainSteps: [...(remedy.kind === 'noPolicyChange' ? remedy.steps : plain), ...compliance.steps],
      remarks: remarksOf(asked, { standing, proof, lines, code, changes: changes.length }),
      exposure: exposure(asked),
      question: compliance.question ?? asksWhose,
      ...(asksWhose === null ? {} : { isWithheld: true }),
      ...(code === null ? {} : { code }),
      ...(never === null ? {} : { neverMet: never }),
    },
  };
};

const ofPermissionSet = (requests: readonly OwnerRequest[]): Pick<FixDetails, 'permissionSet'> => {
  const permissionSet = permissionSetForms(requests);
  return permissionSet === null ? {} : { permissionSet };
};

const guestQuestion = ({ forOwner }: Workbench): Question | null => {
  const request = forOwner.find(({ guest }) => guest !== undefined);
  return request?.guest === undefined ? null : askWhose(request.guest.account, request.where);
};

/** Steps on the same policy build on each other: one difference from what stood before all of them, at the first. */
const diffsOf = (changes: readonly Change[], steps: readonly FixStep[]): readonly string[] => {
  const places = steps.map(({ target }) => JSON.stringify(target));
  return changes.map((change, at) => {
    const last = changes[places.lastIndexOf(places[at] ?? '')] ?? change;
    return places.indexOf(places[at] ?? '') === at ? unifiedDiff({ ...last, before: change.before }) : '';
  });
};

// All edits make one text: they stand at the first step.
const inLines = (steps: readonly FixStep[], lines: TemplateMending | null): readonly FixStep[] =>
  lines === null
    ? steps
    : steps.map((step, at) => ({
        ...step,
        sam: lines.block,
        edits: at === 0 ? lines.edits.map((edit) => ({ file: 'template', ...edit })) : [],
      }));

type Outcome = Pick<Found, 'standing' | 'proof'>;

const kindOf = ({ diagnosis }: Case, { standing, proof }: Outcome): FixKind => {
  const { remedy } = diagnosis;
  const [first] = proof.work.changes;
  if (first !== undefined) return first.kind;
  if (remedy.kind === 'undecided') return 'undecided';
  if (remedy.kind === 'askOwner' || proof.work.forOwner.length > 0) return 'askOwner';
  const isAllowed =
    standing.needs.length > 0 && standing.needs.every(({ decision }) => decision?.decision === 'allowed');
  return remedy.kind === 'noPolicyChange' || standing.isMetOnly || isAllowed ? 'noPolicyChange' : 'undecided';
};

/** All that somebody must be allowed: what the cause names, and each action that a change was searched for. */
const actionsOf = ({ diagnosis }: Case, { needs, isMetOnly }: Standing): readonly string[] => {
  const { remedy } = diagnosis;
  const denied = isMetOnly ? [] : needs.filter(({ decision }) => decision?.decision === 'implicitDeny');
  return [...new Set([...remedy.actions, ...(remedy.kind === 'grant' ? denied.map(({ action }) => action) : [])])];
};

type Told = Outcome & Pick<Found, 'lines' | 'code'> & { readonly changes: number };

const remarksOf = (asked: Case, { standing, proof, lines, code, changes }: Told): readonly string[] => {
  const { work, verified, opened } = proof;
  return [
    ...new Set([
      ...work.remarks,
      ...citations(work, standing),
      ...verified.remarks,
      ...opened.map(({ name }) => `also allowed: \`${name}\`; the statement's own names reach further than this call`),
      ...(lines === null ? severalSteps(work, changes) : [deployed]),
      ...(code === null ? [] : [made]),
      ...(changes > 0 && verified.before !== null ? [decidedOn(asked)] : []),
    ]),
  ];
};

const deployed =
  'the template holds this policy: edit it there and deploy; a command alone is undone by the next deployment';

const made =
  'the policy is made by CDK: what is changed in the account or in the synthesized template is undone by the next `cdk deploy`';

// The condition that a statement brings is AWS's own advice.
const citations = ({ changes }: Workbench, { needs }: Standing): readonly string[] =>
  changes.flatMap(({ statement }) => {
    const keys = entriesOf(statement?.['Condition']).map(({ key }) => key);
    const bound = needs.find((need) => need.url !== null && conditionKeys(need).some((key) => keys.includes(key)));
    if (bound === undefined) return [];
    const named = conditionKeys(bound).map((key) => `\`${key}\``);
    return [`the condition on ${named.join(', ')} is what AWS recommends: ${bound.url}`];
  });

const severalSteps = ({ changes }: Workbench, steps: number): readonly string[] => {
  const places = new Set(changes.map(({ attachTo, replaces }) => JSON.stringify([attachTo, replaces?.name ?? null])));
  const isOneCommand = changes.every(({ store }) => store.kind !== 'function');
  return steps > places.size && isOneCommand
    ? ['steps on the same policy build on each other: the last one holds them all, so running it alone is enough']
    : [];
};

const decidedOn = ({ evidence, diagnosis }: Case): string => {
  const count = evidence.policies.length;
  const unseen = [...new Set(diagnosis.notEvaluated.map(({ policyType }) => kindNames[policyType]))];
  const shown = `decided on the ${count === 1 ? 'one policy' : `${count} policies`} shown`;
  return unseen.length === 0 ? shown : `${shown}; not seen and taken not to deny: ${unseen.join(', ')}`;
};

const kindNames = {
  identity: 'identity policies',
  resource: "the resource's policy",
  permissionsBoundary: 'a permissions boundary',
  session: 'a session policy',
  serviceControl: 'service control policies',
  resourceControl: 'resource control policies',
  vpcEndpoint: 'a VPC endpoint policy',
} as const;
