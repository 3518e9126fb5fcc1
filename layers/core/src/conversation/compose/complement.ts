import { inferenceProfileIds } from '../../catalog/index.ts';
import { plainLetters } from '../reading/notions-in.ts';
import type { Ask, Composition, Element } from './composition.ts';
import { says } from './words.ts';

/** A wish without the sentence that only says its limit from the other side, and its policies with what that sentence asks for. */
export type Complement = {
  readonly rest: string;
  readonly held: (made: readonly Composition[]) => readonly Composition[];
};

/**
 * "… only with guardrail X, anything without it is refused", "only through the profile, the model directly not": the Allow that is bound
 * says it already; read by itself the sentence would turn the wish into a Deny, or take its Allow back.
 */
export const complementOf = (wish: string): Complement => {
  const unguarded = isAllow(wish) ? taken(wish, withoutGuardrail, /guardrail|ガードレール|护栏/i) : null;
  const text = unguarded ?? wish;
  const indirect = isAllow(text) ? taken(text, directly, aProfile) : null;
  return {
    rest: indirect ?? text,
    held: (made) => {
      const guarded = unguarded === null ? made : made.map(refusing);
      return indirect === null ? guarded : guarded.map(keptIndirect);
    },
  };
};

/** It still says what may be called, and by which limit. */
const isAllow = (wish: string): boolean => {
  const plain = plainLetters(wish.slice(0, longest));
  return says.invoke.test(plain) && (says.allow.test(plain) || says.only.test(plain) || soll.test(plain));
};
const soll = /\b(?:can|could|should|soll\w*|kann|konnen|doit|doivent|debe\w*|deve\w*)\b/;

/** The wish without what is said so; null: nothing is, or the limit itself would be gone. */
const taken = (
  wish: string,
  patterns: readonly RegExp[],
  limit: { readonly test: (text: string) => boolean },
): string | null => {
  const text = wish.slice(0, longest);
  const rest = patterns.reduce((left, pattern) => left.replace(pattern, ' '), text);
  return rest !== text && limit.test(rest) && isAllow(rest) ? `${rest}${wish.slice(longest)}` : null;
};

const longest = 2_000;
const to = '[^.;。\\n]{0,30}?';
const refused = '(?:refus|den(?:y|ied)|reject|block|fail|forbid)\\w*';

const withoutGuardrail: readonly RegExp[] = [
  new RegExp(
    `[,;]?\\s{0,2}(?:(?:and|but|so)\\s)?(?:(?:anything|everything|calls?|requests?|any call|whatever)\\s(?:\\w+\\s){0,2})?(?:without|lacking|missing)\\s(?:it|one|(?:(?:the|a|that|our)\\s)?guardrail)\\b${to}\\b${refused}[^.;\\n]{0,12}`,
    'gi',
  ),
  new RegExp(
    `[,;.]?\\s{0,2}(?:and\\s)?if\\s(?:they|it|somebody|someone|one|the guardrail|that)\\b${to}\\b(?:leav|left|miss|omit|forg|not\\b|isn)\\w*${to}\\b(?:say no|${refused})`,
    'gi',
  ),
  /[,;.]?\s{0,2}no guardrail,?\s{1,2}no\s\w{2,20}/gi,
  new RegExp(
    `[,;]?\\s{0,2}(?:alles\\s|aufrufe\\s|anfragen\\s)?ohne\\s(?:(?:den|das|diesen)\\s)?(?:guardrail|ihn)\\b${to}(?:abgelehn|verweiger|abgewies|verbot|blockier|gesperr|ablehn|abweis)\\w*(?:\\swerden)?`,
    'gi',
  ),
  new RegExp(
    `[,;]?\\s{0,2}(?:tout\\s|les appels\\s)?sans\\s(?:(?:le|ce)\\s)?guardrail\\b${to}(?:refus|rejet|interdit|bloqu)[\\p{L}]*`,
    'giu',
  ),
  new RegExp(
    `[,;]?\\s{0,2}(?:todo\\s|tudo\\s|tutto\\s)?(?:sin|sem|senza)\\s(?:(?:el|o|il)\\s)?guardrail\\b${to}(?:deneg|denieg|rechaz|rejeit|recus|rifiut|bloque|blocc|prohib|proib|neg)[\\p{L}]*`,
    'giu',
  ),
  /[、。]?ガードレール(?:が|の|を)?(?:ない|なし|無し|付いていない|付けない)[^。]{0,24}?(?:拒否|禁止)(?:する|して|されるように)?/g,
  /[,，。]?(?:没有|不带|缺少)[^。]{0,6}?(?:护栏|guardrail)[^。]{0,14}?(?:拒绝|禁止)/gi,
];

const aProfile = {
  test: (text: string): boolean =>
    /profil|perfil|プロファイル|配置文件/i.test(text) || inferenceProfileIds().some((id) => text.includes(id)),
};
const model = '(?:(?:foundation\\s)?model(?:s|l|le|o|lo)?|mod[eè]le)';
const directly: readonly RegExp[] = [
  new RegExp(
    `[,;]?\\s{0,2}(?:(?:and|but)\\s)?(?:not|never)\\s(?:(?:on|call|invoke)\\s)?(?:the\\s${model}\\sdirectly|directly(?:\\s(?:on|to)?\\s?the\\s${model})?|the\\s${model}\\sitself)`,
    'gi',
  ),
  new RegExp(
    `[,;]?\\s{0,2}(?:(?:and|but)\\s)?(?:direct\\s(?:calls?|invocations?|access)|(?:calling|invoking)\\s(?:the\\s)?${model}s?\\sdirectly)\\b${to}\\b(?:not|no|${refused})\\b`,
    'gi',
  ),
  new RegExp(
    `[,;]?\\s{0,2}(?:(?:aber|und)\\s)?(?:direkt\\s(?:aufs?|das|auf\\sdas|am)\\s${model}\\snicht|(?:das\\s)?${model}\\s(?:selbst\\s)?(?:direkt\\s)?(?:aber\\s)?nicht(?:\\sdirekt)?|nicht\\sdirekt(?:\\s(?:aufs?|das|auf\\sdas)\\s${model})?)`,
    'gi',
  ),
  new RegExp(
    `[,;]?\\s{0,2}(?:(?:mais|et)\\s)?(?:jamais|pas)\\s(?:le\\s${model}\\s)?(?:directement|en\\sdirect)(?:\\s(?:le|au|sur\\sle)\\s${model})?`,
    'gi',
  ),
  new RegExp(
    `[,;]?\\s{0,2}(?:(?:pero|y|mas|ma|e)\\s)?(?:no|nunca|n[ãa]o|non|mai)\\s(?:(?:directamente|diretamente|direttamente|directo)\\s(?:al|el|ao|o|il)?\\s?${model}|(?:el|o|il)\\s${model}\\s(?:directamente|diretamente|direttamente))`,
    'gi',
  ),
  /[、。]?モデル(?:を|の)?直接[^。、]{0,8}?(?:は|を)?(?:不可|禁止|できない|許可しない)/g,
  /[,，。]?(?:不能|不允许|不得|禁止)直接调用模型/g,
];

const key = 'bedrock:GuardrailIdentifier';
const negated: Readonly<Record<string, string>> = {
  __proto__: null as never,
  StringEquals: 'StringNotEquals',
  StringLike: 'StringNotLike',
};

/** Beside the Allow a Deny of the same call without the guardrail: another policy may allow it. https://docs.aws.amazon.com/bedrock/latest/userguide/guardrails-permissions-id.html */
const refusing = (made: Composition): Composition => {
  const bound = made.statements.flatMap(({ Effect, Condition }) =>
    Effect === 'Allow' ? Object.entries((Condition ?? {}) as Record<string, Record<string, unknown>>) : [],
  );
  const [operator, keys] = bound.find(([name, all]) => negated[name] !== undefined && key in all) ?? [];
  if (made.policyType !== 'identity' || operator === undefined) return made;
  const statement: Element = {
    Effect: 'Deny',
    Action: ['bedrock:InvokeModel', 'bedrock:InvokeModelWithResponseStream'],
    Resource: '*',
    Condition: { [negated[operator] ?? '']: { [key]: keys?.[key] } },
  };
  return { ...made, statements: [...made.statements, statement], withholds: true };
};

/** The model is denied outside of a profile: decided once more. */
const keptIndirect = (made: Composition): Composition => ({
  ...made,
  withholds: true,
  asks: [
    ...made.asks,
    ...made.asks
      .filter(({ expect, request }) => expect === 'allowed' && request.resource.includes('::foundation-model/'))
      .map(
        ({ request }): Ask => ({
          expect: 'denied',
          request: {
            ...request,
            context: Object.fromEntries(
              Object.entries(request.context ?? {}).filter(([name]) => name !== 'bedrock:InferenceProfileArn'),
            ),
          },
          says: 'directly on the model',
        }),
      ),
  ],
});
