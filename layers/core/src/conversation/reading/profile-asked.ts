import { readArn } from '../../arn/index.ts';
import { isInferenceProfileId } from '../../catalog/index.ts';
import type { Facts } from '../../intake/index.ts';
import type { Case } from '../conversation.ts';
import { plainLetters } from './notions-in.ts';

/** "Why not just eu. instead of global.?": the inference profile that a message brings up for the model of the case, other than what was called; null: none. */
export const profileAsked = ({ text, mentions, denials, errors }: Facts, { outcome }: Case): string | null => {
  const { service, type, id } = readArn(outcome?.resource ?? null);
  if (service !== 'bedrock' || !/^(?:foundation-model|inference-profile)$/.test(type) || id.includes('*')) return null;
  if (text.length > longest || denials.length + errors.length > 0 || mentions.arns.length > 0) return null;
  const isProfile = isInferenceProfileId(id);
  const [named] = mentions.inferenceProfileIds.filter((each) => each !== id);
  if (named !== undefined) return isProfile && sameButPlace(named, id) && !asks.test(plainLetters(text)) ? null : named;
  const model = isProfile ? id.slice(id.indexOf('.') + 1) : id;
  const own = isProfile ? id.slice(0, id.indexOf('.')) : globalOf(outcome?.resource ?? '');
  const place = placesIn(text).find((each) => each !== own);
  return place === undefined ? null : `${place}.${model}`;
};

const longest = 300;

/** The same model by another place, told and not asked, corrects what was said before. */
const sameButPlace = (one: string, other: string): boolean =>
  one.slice(one.indexOf('.')) === other.slice(other.indexOf('.'));

const asks =
  /[?？]|\b(?:why|would|could|can|if|does|reicht|geht|wurde|ware|kann|warum|pourquoi|peut|si|puedo|por que|posso|e se|perche)\b|吗|か/;

/** The model without a Region was asked for by a global profile. */
const globalOf = (resource: string): string | null => (readArn(resource).region === '' ? 'global' : null);

/** Geographies in the order of the text: `eu.` by itself, `the eu profile`; what another is to be instead of is none. */
const placesIn = (text: string): readonly string[] => {
  const plain = plainLetters(text);
  return [...plain.matchAll(geography)]
    .filter(({ index }) => !insteadOf.test(plain.slice(Math.max(0, index - 24), index)))
    .map(({ groups }) => groups?.['dotted'] ?? groups?.['worded'] ?? groups?.['before'] ?? '')
    .filter((each) => each !== '');
};

const names = 'us-gov|us|eu|apac|au|jp|ca|in|global';
const profile = 'inference[- ]profile\\w*|profile?\\w*|perfil\\w*|profilo|プロファイル|推论配置|推理配置|配置文件';
const geography = new RegExp(
  `(?<![\\w./-])(?:(?<dotted>${names})\\.(?=(?:[a-z]+)?(?:\\.{2,}|…)|[\\s*"'\`,;:!?)」』\\u3000-\\u9fff-]|$)|(?<worded>us|eu|apac|jp|global)(?:の|-| )?(?:cross-region )?(?:${profile})|(?:perfil|profilo|profil|profile) (?<before>us|eu|apac|jp|global)(?![\\w.]))`,
  'gu',
);
const insteadOf =
  /(?:instead of|rather than|not|statt|anstatt|nicht|au lieu d[eu]|en vez d[eo]|em vez d[eo]|invece d[ei]\w*|の代わり)\s*(?:the |das |le |el |o |il )?["'`]?$/;
