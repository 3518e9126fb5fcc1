import { matchAction, matchGlob } from '@whydenied/iam';
import { readArn } from '../../arn/index.ts';
import { valuesTold } from '../../intake/index.ts';
import type { Clues } from '../clues/clues.ts';

/** Whether the person says that the denied action is allowed, and on other ARNs of its service alone: `its policy allows lambda:InvokeFunction on …:summarize:live`. */
export const hasOnAnother = ({ action, resource, facts }: Clues): boolean => {
  const { written, service } = resource;
  // A profile leads to models in other Regions: what is allowed for one of them is a cause of its own.
  if (action === null || written === null || !written.startsWith('arn:') || service === 'bedrock') return false;
  return valuesTold(facts, 'hasActions').some((clause) => {
    const isAbout = (clause.match(actionForm) ?? []).some((pattern) => matchAction(pattern, action));
    const arns = (clause.match(arnForm) ?? []).filter((arn) => readArn(arn).service === service);
    return isAbout && arns.length > 0 && arns.every((arn) => !matchGlob(arn, written));
  });
};

const actionForm = /(?<![\w:/-])[a-z][a-z0-9-]{1,40}:[A-Za-z*][A-Za-z0-9*]{0,80}(?![\w:/])/g;
const arnForm = /\barn:[^\s"'`,;()<>]{1,320}/g;
