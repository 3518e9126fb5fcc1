import type { Facts } from '../../intake/index.ts';
import type { Case } from '../conversation.ts';
import { readCalls } from '../told/read-calls.ts';
import { readFamily } from '../told/read-models.ts';
import type { Said } from './notions-in.ts';

/** Whether a message asks which permissions the call of a case needs: its text says the call. */
export const asksNeeds = (said: Said, current: Case): boolean =>
  current.outcome !== null && needing.test(said.text) && !said.hasAny('opens', 'fullAccess', 'managed');

const needing =
  /\b(?:what|which)\b.{0,50}\b(?:roles?|caller|function|lambda|user|it|code)\b.{0,12}\bneeds?\b|\b(?:what|which) (?:permissions?|rights|actions?) (?:do|does|will|would|are)\b.{0,40}\bneed|\bwelche (?:rechte|berechtigung\w*)\b.{0,40}\bbrauch|\bquel(?:le)?s (?:droits|permissions|autorisations)\b.{0,50}\b(?:faut|besoin|necessaires?)|\bque permisos\b.{0,40}\b(?:necesit|hace falta|hacen falta)|\b(?:quais|que) permiss\w+\b.{0,40}\bprecis|\bquali permess\w+\b.{0,40}\bserv|どの権限が必要|必要な権限|需要(?:哪些|什么)权限/;

/** Whether a message says what a checked policy is used for: an operation or an action, where no denial is under discussion. */
export const readNeed = (facts: Facts, said: Said, current: Case): boolean => {
  if (current.outcome !== null || current.evidence.policies.length === 0) return false;
  // "So no PassRole needed?" asks of the policy and says no use of it.
  const { modelIds, arns, regions } = facts.mentions;
  if (/[?？]\s*$/.test(facts.text) && modelIds.length + arns.length + regions.length === 0) return false;
  const names = readCalls(facts).length + facts.mentions.modelIds.length + facts.mentions.arns.length;
  return names > 0 || readFamily(facts.text) !== null || (said.has('smaller') && said.hasAny('subject', 'model'));
};
