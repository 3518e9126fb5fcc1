import { compile, decide } from '@whydenied/iam';
import { readArn } from '../../arn/index.ts';
import { codeSpan, sayStillFails } from '../../explain/index.ts';
import type { EngineQuestion } from './engine-question.ts';

/** Whether the statement that the person tells to have added covers the call that is refused: decided, and why not. */
export const sayGranted = (resource: string, { answered, current }: EngineQuestion): string => {
  const { principal = null, action = null, resource: asked = null } = current.outcome ?? {};
  if (principal === null || action === null || asked === null) return sayStillFails(answered, false);
  const document = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: action, Resource: resource }] };
  const { decision } = decide(compile({ identity: [{ name: 'told', document }] }), {
    principal,
    action,
    resource: asked,
    context: {},
  });
  if (decision === 'allowed') return sayStillFails(answered, true);
  return [
    `**That statement does not cover the call:** it names ${codeSpan(resource)}, and ${codeSpan(action)} was asked on ${codeSpan(asked)}. Decided: with it alone the call stays denied.`,
    `${partOf(resource, asked)}Put ${codeSpan(widened(resource, asked))} into its \`Resource\`${resource === asked ? '' : ' beside, or in place of, what is there'}.`,
  ].join('\n\n');
};

/** What the one is to the other. */
const partOf = (resource: string, asked: string): string => {
  if (asked.startsWith(`${resource}/`) && readArn(resource).service === 's3')
    return 'That ARN is the bucket; its objects are resources of their own. ';
  if (asked.startsWith(`${resource}/`) && asked.includes('/index/'))
    return 'That ARN is the table; an index is a resource of its own. ';
  return '';
};

const widened = (resource: string, asked: string): string =>
  asked.startsWith(`${resource}/`) && readArn(resource).service === 's3' ? `${resource}/*` : asked;
