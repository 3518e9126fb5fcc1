import type { Ask } from '../../explain/index.ts';
import type { Read } from './read-once.ts';

/** A kind of policy is named in a question of something else: whether it takes part in the denial is not what is asked. */
export const isNoLayerQuestion = (asked: Ask | null, { facts, said }: Read): boolean =>
  asked?.kind === 'layer' && asked.ofOthers !== true && facts.text.length > shortLayer && !takesPart.test(said.text);

const shortLayer = 60;
const takesPart =
  /\b(?:could|can|might|may) (?:it|this|that|an?|the|our|my)\b|\b(?:is|was) (?:it|this|that|there)\b|\b(?:because of|due to|caused by|in the way|to blame|blocks?|blocking|plays?|involved|seen|looked at|checked)\b|\b(?:liegt es|kann es|ist es|schuld|blockiert|spielt)\b|\b(?:est-ce|c'est|a cause|bloque|serait)\b|\b(?:puede ser|es por|sera|bloquea|culpa)\b|\b(?:pode ser|e por|seria|bloqueia)\b|\b(?:puo essere|e per|sara|blocca|colpa)\b|かも|せい|原因|関係|是不是|会不会|有关/;
