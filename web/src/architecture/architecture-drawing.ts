import type { ScannedArrow, ScannedNode, ScanResult } from '@whydenied/core/architecture';
import type { Drawing, Tone } from '../picture/drawable.ts';

export type Verdict = ScannedArrow['verdict'];

/** A verdict as a line of the picture and as words. */
export const verdicts: Readonly<Record<Verdict, { readonly tone: Tone; readonly words: string }>> = {
  broken: { tone: 'denied', words: 'will be denied' },
  conditional: { tone: 'foreseen', words: 'depends' },
  unknown: { tone: 'unseen', words: 'not decided' },
  works: { tone: 'allowed', words: 'works' },
};

/** The architecture as a picture: what calls or is called, and each arrow by its verdict. */
export const architectureDrawing = ({ nodes, arrows }: ScanResult): Drawing => {
  const used = new Set(arrows.flatMap(({ from, to }) => [from, to]));
  return {
    places: nodes.filter(({ id }) => used.has(id)).map(placeOf),
    arrows: arrows.map(({ id, from, to, verdict }) => ({ ...{ id, from, to }, label: '', ...verdicts[verdict] })),
  };
};

const placeOf = ({ id, type, label }: ScannedNode) => ({ id, kind: sayType(type), name: label, where: '' });

/** `AWS::Bedrock::InferenceProfile` as people say it: Bedrock inference profile. */
export const sayType = (type: string): string => {
  const [, service, thing] = /^AWS::(\w+)::(\w+)$/.exec(type) ?? [];
  if (service === undefined || thing === undefined) return type.charAt(0).toUpperCase() + type.slice(1);
  const words = thing.replace(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase();
  return service === 'Serverless' ? `Serverless ${words}` : `${service} ${words}`;
};
