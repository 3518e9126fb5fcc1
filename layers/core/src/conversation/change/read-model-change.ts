import { readArn } from '../../arn/index.ts';
import { inferenceProfileIds } from '../../catalog/index.ts';
import type { Facts } from '../../intake/index.ts';
import type { FixChange } from '../../repair/index.ts';
import { readModels } from '../told/read-models.ts';
import type { SaidOfChange } from './said-in.ts';

type Asked = { readonly facts: Facts; readonly said: SaidOfChange; readonly resource: string | null };

/** Other models that a message wants in the fix: by id, by everyday name, by what they are called in their family, or all of a family. */
export const readModelChange = ({ facts, said, resource }: Asked): readonly FixChange[] | null => {
  const { type, id: own } = readArn(resource);
  if (type !== 'foundation-model' || facts.mentions.arns.length > 0) return null;
  const wishes = said.has('adds') || said.has('wants') || said.has('only') || said.has('both');
  const family = familyIn(said.text, own);
  if (family !== null && (wishes || said.has('wildcard')) && said.has('wildcard') && !said.has('drops'))
    return [{ kind: 'models', ids: [`${family}*`], only: true }];
  const ids =
    facts.mentions.modelIds.length > 0
      ? facts.mentions.modelIds
      : [...readModels(facts.text), ...siblingsIn(said.text, own)];
  const others = [...new Set(ids)].filter((id) => id !== own);
  if (others.length === 0 || (!wishes && others.length + (said.text.includes(variantOf(own)) ? 1 : 0) < 2)) return null;
  const instead = insteadOf.test(said.text) && !said.has('adds');
  return [{ kind: 'models', ids: others.slice(0, mostModels), only: instead }];
};

const mostModels = 6;
const insteadOf =
  /\b(?:instead|switch|replace|rather|statt|anstelle|au lieu|plutot|en vez|em vez|invece)\b|代わり|而不是|换成/;

const variantOf = (id: string): string => /[.-](lite|pro|micro|premier|haiku|sonnet|opus)/.exec(id)?.[1] ?? id;

/** "Lite and pro": what a model is called beside the others of its family, in the generation of the denied one where it has that. */
const siblingsIn = (text: string, own: string): readonly string[] => {
  const variant = variantOf(own);
  if (variant === own) return [];
  const ids = [...new Set(inferenceProfileIds().map((id) => id.slice(id.indexOf('.') + 1)))];
  const maker = own.slice(0, own.indexOf('.'));
  return ['lite', 'pro', 'micro', 'premier', 'haiku', 'sonnet', 'opus'].flatMap((word) => {
    if (word === variant || !new RegExp(`\\b${word}\\b`).test(text)) return [];
    const exact = ids.find((id) => id.startsWith(maker) && id === own.replace(variant, word));
    return (
      exact ??
      ids
        .filter((id) => id.startsWith(maker) && id.includes(`-${word}`))
        .toSorted()
        .at(-1) ??
      []
    );
  });
};

/** The family that is spoken of as a whole: `all nova models`, `any claude`. */
const familyIn = (text: string, own: string): string | null => {
  const named = families.find(([word]) => word.test(text))?.[1] ?? null;
  if (named !== null) return named;
  return /\b(?:models?|modelle?n?|modeles?|modelos?|modelli)\b|モデル|模型/.test(text)
    ? (/^[a-z0-9]+\.[a-z0-9]+-?/.exec(own)?.[0] ?? null)
    : null;
};

const families: readonly (readonly [RegExp, string])[] = [
  [/\bnova\b/, 'amazon.nova-'],
  [/\btitan\b/, 'amazon.titan-'],
  [/\b(?:claude|anthropic)\b/, 'anthropic.claude-'],
  [/\bllama\b/, 'meta.llama'],
  [/\bmistral\b/, 'mistral.'],
  [/\bcohere\b/, 'cohere.'],
];
