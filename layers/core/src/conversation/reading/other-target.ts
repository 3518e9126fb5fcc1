import type { Ask } from '../../explain/index.ts';
import type { Facts } from '../../intake/index.ts';
import type { Case } from '../conversation.ts';
import { namedTarget } from '../told/named-target.ts';
import { readCalls } from '../told/read-calls.ts';
import { readModels } from '../told/read-models.ts';
import { spokenActions } from '../told/spoken-actions.ts';
import { asksSomething } from './asks-something.ts';
import type { Said } from './notions-in.ts';

/** A short question that names another thing of the kind that was refused: another guardrail, table, or model. */
export const namesAnother = (facts: Facts, said: Said, { outcome }: Case): boolean => {
  const resource = outcome?.resource ?? null;
  if (outcome?.action == null || facts.text.length > longestOther || !asksSomething(facts.text)) return false;
  if (said.hasAny('whatIs', 'why', 'undo', 'letter', 'tell', 'fullAccess', 'managed', 'contrast')) return false;
  if (namedTarget(resource, facts) !== null) return true;
  const isOfModels = /foundation-model\/|inference-profile\//.test(resource ?? '');
  return isOfModels && readModels(facts.text).some((id) => resource?.includes(id) !== true);
};

const longestOther = 140;

/** A model, a Region, an action or a resource that the case does not have, in a question: decided for that one; null: none is asked about. */
export const otherTarget = (facts: Facts, said: Said, current: Case): Ask | null => {
  const { modelIds, inferenceProfileIds, regions, actions, arns } = facts.mentions;
  const isShortQuestion = facts.text.length <= shortQuestion && /[?？]\s*$/.test(facts.text);
  if (
    (said.hasAny('would', 'allowed', 'also') || isShortQuestion) &&
    spokenActions(facts.text, current.outcome?.action ?? null).length > 0
  )
    return { kind: 'would' };
  const own = current.outcome?.action?.toLowerCase() ?? null;
  const isOther = (action: string): boolean => action.toLowerCase() !== own;
  const names = actions.filter(isOther).length + arns.length > 0;
  if ((names || readCalls(facts).some(isOther)) && said.hasAny('would', 'allowed', 'also')) return { kind: 'would' };
  const denied = current.outcome?.resource ?? current.text;
  const isNew = [...modelIds, ...inferenceProfileIds, ...regions].some((name) => !denied.includes(name));
  if (isNew && said.hasAny('also', 'would', 'allowed', 'works', 'model', 'region')) return { kind: 'other' };
  return said.has('model') && said.hasAny('also', 'would', 'allowed') ? { kind: 'other' } : null;
};

// "And listing the bucket?" is a question whole.
const shortQuestion = 60;
