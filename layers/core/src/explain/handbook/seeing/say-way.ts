import { awsManagedPolicy } from '../../../catalog/index.ts';
import { docsPage } from '../aws-page.ts';
import type { AwsPage } from '../page.ts';
import { findWay } from './find-way.ts';

/** How to see what a text asks for, with the names that it states filled in; null: nothing known shows it. */
export const sayWay = (text: string, whole = text): string | null => {
  const way = findWay(text);
  if (way === null) return null;
  return fillers.reduce((says, [place, find]) => {
    const found = find(whole);
    return found === null ? says : says.replace(place, found);
  }, way);
};

/** AWS's page of the first command that is said; null where none is. */
export const commandPage = (says: string): AwsPage | null => {
  const [, service, operation] = /`aws ([a-z0-9-]+) ([a-z0-9-]+)/.exec(says) ?? [];
  return service === undefined || operation === undefined
    ? null
    : docsPage(`aws ${service} ${operation}`, `cli/latest/reference/${service}/${operation}`);
};

type Filler = readonly [place: RegExp, find: (text: string) => string | null];

const only =
  (pattern: RegExp) =>
  (text: string): string | null => {
    const found = [...new Set(text.match(pattern) ?? [])];
    return found.length === 1 ? (found[0] ?? null) : null;
  };

const policyArn = (text: string): string | null =>
  (text.match(/\b[A-Z][A-Za-z0-9]{7,60}\b/g) ?? []).map((name) => awsManagedPolicy(name)?.arn ?? null).find(Boolean) ??
  null;

const roleArn = only(/\barn:aws:iam::\d{12}:role\/[\w+=,.@/-]*\w/g);

const modelArn = (text: string): string | null => {
  const model = only(/(?<![\w.:/])[a-z0-9]+\.[a-z0-9-]+-[a-z0-9.-]*v\d+(?::\d+)?\b/g)(text);
  const region = only(/\b(?:us|eu|ap|ca|sa|me|af|il|mx)(?:-gov)?-[a-z]{4,9}-\d\b/g)(text);
  return model === null || region === null ? null : `arn:aws:bedrock:${region}::foundation-model/${model}`;
};

const principalOf = (text: string): string | null => principals.find(([, said]) => said.test(text))?.[0] ?? null;

const principals: readonly (readonly [string, RegExp])[] = [
  ['bedrock.amazonaws.com', /bedrock|agent|knowledge base|エージェント|知识库|ナレッジ/i],
  ['ecs-tasks.amazonaws.com', /\becs\b|fargate/i],
  ['ec2.amazonaws.com', /\bec2\b/i],
];

const fillers: readonly Filler[] = [
  [/\bREGION\b/g, only(/\b(?:us|eu|ap|ca|sa|me|af|il|mx)(?:-gov)?-[a-z]{4,9}-\d\b/g)],
  [/\bACCOUNT_ID\b/g, only(/\b\d{12}\b/g)],
  [/\bROLE_ARN\b/g, roleArn],
  [/\bMODEL_ARN\b/g, modelArn],
  [/\bPOLICY_ID\b/g, only(/(?<![\w-])p-[0-9a-z]{6,32}\b/g)],
  [/\bPOLICY_ARN\b/g, policyArn],
  [/lambda\.amazonaws\.com(?='\))/, principalOf],
  [
    /(?<=Value=)InvokeModel\b/,
    only(/\b(?:InvokeModelWithResponseStream|ConverseStream|Converse|InvokeAgent|RetrieveAndGenerate)\b/g),
  ],
  [
    /(?<=Value=)EVENT\b/,
    only(/\b(?:Create|Delete|Update|Put|Get|Invoke|Assume|Attach|Detach|Start|Stop)[A-Z][A-Za-z]+\b/g),
  ],
  [
    /(?<=inference-profile-identifier )ID\b/,
    only(/\b(?:us|eu|apac|jp|au|global|ca)\.[a-z0-9]+\.[a-z0-9:.-]+[a-z0-9]/g),
  ],
];
