import { compile, decide } from '@whydenied/iam';
import type { PageExample } from '../example.ts';
import { account, novaLite } from '../example-account.ts';
import type { HandbookPage } from '../page.ts';
import type { AskedNames } from './asked-names.ts';
import { profileExample } from './profile-example.ts';

/** A page's example with the model, Region and account that the question names; as it stands when it would then be decided otherwise. */
export const fitExample = ({ example, id }: HandbookPage, question: string): PageExample => {
  const asked = namesIn(question);
  const profile = id === 'inference-profiles' ? profileExample(asked) : null;
  const before = profile ?? example;
  const after = JSON.parse(replaceAll(JSON.stringify(before), pairsOf(asked, profile !== null))) as PageExample;
  return holds(after) ? after : before;
};

const namesIn = (question: string): AskedNames => {
  const text = question.slice(0, 4_000);
  const [model] =
    /\b(?:amazon|anthropic|meta|mistral|cohere|ai21|deepseek|openai|qwen|stability)\.[a-z0-9.-]{3,60}(?::\d{1,3})?/.exec(
      text,
    ) ?? [];
  const profile =
    /\b((?:us|eu|apac|jp|au|ca|us-gov)\.(?:amazon|anthropic|meta|mistral|cohere|deepseek|openai)\.[a-z0-9.-]{3,60}(?::\d{1,3})?)/.exec(
      text,
    )?.[1];
  const regions = new Set(text.match(/\b(?:us|eu|ap|ca|sa|me|af|il|mx)-[a-z]{4,9}-\d\b/g));
  return {
    model: model?.replace(/\.$/, '') ?? null,
    profile: profile?.replace(/\.$/, '') ?? null,
    region: regions.size === 1 ? ([...regions][0] ?? null) : null,
    account: /\b\d{12}\b/.exec(text)?.[0] ?? null,
  };
};

const exampleModel = novaLite.slice(novaLite.lastIndexOf('/') + 1);

const pairsOf = (
  { model, region, account: asked }: AskedNames,
  isProfile: boolean,
): readonly (readonly [string, string])[] => [
  ...(asked === null ? [] : [[account, asked] as const]),
  ...(model === null || isProfile ? [] : [[exampleModel, model] as const]),
  ...(region === null || isProfile ? [] : [['us-east-1', region] as const]),
];

const replaceAll = (text: string, pairs: readonly (readonly [string, string])[]): string =>
  pairs.reduce((changed, [from, to]) => changed.replaceAll(from, () => to), text);

const holds = ({ policies, asks }: PageExample): boolean => {
  const compiled = compile(policies);
  return asks.every(({ expect, request }) => decide(compiled, request).decision === expect);
};
