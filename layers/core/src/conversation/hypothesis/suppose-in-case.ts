import { readArn } from '../../arn/index.ts';
import type { Facts } from '../../intake/index.ts';
import type { Case } from '../conversation.ts';
import { plainLetters } from '../reading/notions-in.ts';
import { askedActions } from '../told/asked-actions.ts';
import { goOn } from './go-on.ts';
import type { Hypothesis } from './hypothesis.ts';
import { dependsOnMore, isOnlySupposed } from './read-hypothesis.ts';
import { isLimit, toldIn } from './told-in.ts';

/** "And if its boundary only has bedrock:InvokeModel?": one more policy beside those of a case, with the call that was refused and its Allow in place; null: none is supposed. */
export const supposeInCase = (facts: Facts, { outcome }: Case, isSettled: boolean): Hypothesis | null => {
  const { text } = facts;
  if (outcome?.action == null || text.length > longest || !isOnlySupposed(facts) || dependsOnMore(text)) return null;
  if (!supposes.test(plainLetters(text))) return null;
  const { said } = toldIn(text);
  const isTold = said.some(
    ({ layer, does, patterns }) =>
      layer !== outcome.policyType &&
      (does === 'denies' || (isLimit(layer) && does === 'allows' && patterns.length > 0)),
  );
  // What refuses is still there until it is told to work.
  const isOfRefusing = said.some(({ layer }) => layer === outcome.policyType && layer !== 'identity');
  if (!isTold || (isOfRefusing && !isSettled)) return null;
  const limited = said.flatMap(({ patterns }) => patterns).map((pattern) => pattern.toLowerCase());
  const asked = askedActions(facts, outcome.action).find((action) => !limited.includes(action.toLowerCase()));
  const base: Hypothesis = {
    said: [{ layer: 'identity', does: 'allows', patterns: [] }],
    action: asked ?? outcome.action,
    isAcross: null,
    isManagement: false,
    resource: readArn(outcome.resource).service === 'kms' ? 'key' : 'other',
    caller: null,
  };
  const next = goOn(base, text);
  return next === null ? null : { ...next, action: base.action };
};

const longest = 240;

const supposes =
  /\b(?:if|suppose|assuming|imagine|what happens|would|wenn|falls|angenommen|was passiert|ware|wurde|si|supposons|imaginons|supongamos|que pasa|se|supondo|o que acontece|supponiamo|cosa succede)\b|もし|場合|したら|すると|如果|假设|要是/;
