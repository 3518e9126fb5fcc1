import type { Follower } from '../follow/follower.ts';
import type { Called, Thing } from '../follow/thing.ts';
import { text } from '../follow/things.ts';

type Model = { readonly id: Thing } | { readonly object: Thing };

/** The models of Bedrock among what is given: by their names, or made before. */
export const modelsIn = (follower: Follower, given: readonly Thing[], { place }: Called): readonly Model[] =>
  given.flatMap((each): readonly Model[] => {
    if (!isName(each)) return [{ object: each }];
    const id = bedrockModel(each);
    if (id === 'unknown') follower.open('a model has a name that is not known', place);
    return id === 'unknown' || id === null ? [] : [{ id }];
  });

export const isName = ({ kind }: Thing): boolean => kind === 'text' || kind === 'join' || kind === 'environment';

// Bedrock's own ids, as LiteLLM and CrewAI know them without a prefix: https://docs.aws.amazon.com/bedrock/latest/userguide/models-supported.html
const ownId =
  /^(?:(?:us|us-gov|eu|apac|ap|jp|au|ca|sa|me|global)\.)?(?:anthropic|amazon|meta|mistral|cohere|ai21|deepseek|qwen|writer|openai|twelvelabs|stability|luma|minimax|moonshotai?|nvidia|zai)\.[\w-]/;

/** The id behind `bedrock/converse/ID`, `bedrock:ID` or the id alone; null for a model of somebody else. */
export const bedrockModel = (thing: Thing): Thing | 'unknown' | null => {
  const cut = (name: string): string => name.replace(/^(bedrock(_converse)?|aws)[/:](converse\/|invoke\/)?/, '');
  const isOurs = (name: string): boolean => /^(bedrock(_converse)?|aws)[/:]/.test(name) || ownId.test(name);
  if (thing.kind === 'text') return isOurs(thing.text) ? text(cut(thing.text)) : null;
  const [head, ...tail] = thing.kind === 'join' ? thing.parts : [];
  if (head?.kind === 'text' && thing.kind === 'join')
    return isOurs(head.text) || head.text.startsWith('bedrock')
      ? { kind: 'join', parts: [text(cut(head.text)), ...tail] }
      : null;
  return 'unknown';
};
