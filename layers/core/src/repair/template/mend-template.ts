import { decideRequests } from '../../diagnose/index.ts';
import { type Evidence, openTemplate, readTemplate } from '../../intake/index.ts';
import { applyEdits, printDiff, styleOf, type TextEdit } from '../../template/index.ts';
import type { Case } from '../apply/case.ts';
import type { Workbench } from '../apply/workbench.ts';
import type { Change } from '../change.ts';
import { holdsMask } from '../document/is-kept-back.ts';
import type { Need } from '../judge/need.ts';
import { newlyAllowed } from '../judge/newly-allowed.ts';
import { newlyDenied } from '../judge/newly-denied.ts';
import { blockAfter } from './block-after.ts';
import { editsOfChange } from './edits-of-change.ts';
import type { TemplateMending } from './template-mending.ts';

type Asked = { readonly asked: Case; readonly needs: readonly Need[] };

/** The changes as edits of the template's own lines; null where there is none, or its lines cannot say them and be read back the same. */
export const mendTemplate = (work: Workbench, { asked, needs }: Asked): TemplateMending | null => {
  const { template } = asked.evidence;
  if (template === undefined || work.changes.length === 0) return null;
  const open = openTemplate(template.text, template.told);
  if (open === null) return null;
  const { text, told } = template;
  // The lines are not the person's own where a value in them was masked.
  if (holdsMask(text)) return null;
  const { isJson } = open.model;
  const edits: TextEdit[] = [];
  for (const change of wholeChanges(work.changes)) {
    const own = editsOfChange(change, { open, style: styleOf(text, isJson) });
    if (own === null) return null;
    edits.push(...own);
  }
  const edited = applyEdits(text, edits);
  if (edited === null || edited === text) return null;
  const again = withTemplate(asked.evidence, readTemplate(edited, told.principal, told));
  if (!isSame({ work, again, asked, needs })) return null;
  return {
    edits,
    diff: printDiff(isJson ? 'template.json' : 'template.yaml', text, edited),
    block: blockAfter({ before: text, edited, edits }),
  };
};

/** Each policy's change from the first step on it to the last. */
const wholeChanges = (changes: readonly Change[]): readonly Change[] => {
  const whole = new Map<string, Change>();
  for (const change of changes) {
    const key = JSON.stringify([
      change.policyType,
      change.attachTo,
      change.replaces?.name ?? (change.store.kind === 'inline' ? change.store.policyName : null),
    ]);
    const first = whole.get(key);
    whole.set(key, first === undefined ? change : { ...change, before: first.before, replaces: first.replaces });
  }
  return [...whole.values()];
};

const withTemplate = (evidence: Evidence, template: Evidence): Evidence => ({
  ...evidence,
  policies: [
    ...evidence.policies.filter(
      ({ source, asOf }) => source !== 'template' && (source !== 'awsManaged' || asOf === null),
    ),
    ...template.policies,
  ],
});

type Compared = Asked & { readonly work: Workbench; readonly again: Evidence };

/** Whether the text read again decides as the fix does: what is needed, what is opened, and nothing lost. */
const isSame = ({ work, again, asked, needs }: Compared): boolean => {
  const [meant, read] = [work.evidence, again].map((evidence) =>
    decideRequests({ requests: needs, evidence }).map(({ decision }) => decision?.decision ?? null),
  );
  if (JSON.stringify(meant) !== JSON.stringify(read)) return false;
  const trials = [work.evidence, again].map((after) => ({ before: asked.evidence, after, needs }));
  const [own, other] = trials.map((trial) =>
    newlyAllowed(trial)
      .map(({ action, resource }) => `${action} ${resource}`)
      .sort(),
  );
  return (
    trials.every((trial) => newlyDenied(trial).length === 0) &&
    (other ?? []).every((name) => (own ?? []).includes(name))
  );
};
