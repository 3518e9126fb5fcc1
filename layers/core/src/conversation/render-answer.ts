import { type Language, linesToRender, renderingPrompt, renderLines } from '../explain/index.ts';
import { Fault } from '../fault.ts';
import type { Model } from './model.ts';
import type { Worded } from './word-answer.ts';

type Rendering = {
  /** The reply in our own words. */
  readonly words: string;
  readonly language: Language;
  readonly nonce: string;
  readonly signal: AbortSignal;
  /** Gets each piece once it was checked. */
  readonly say: (text: string) => void;
};

/** An answer in a person's language: `isWhole` when no sentence of it stayed English; `text` is everything that was said. */
export type RenderedAnswer = Worded & { readonly isWhole: boolean; readonly cause: unknown };

/** Lets the model say our sentences in another language, each held against the sentence that it renders; null: too little of it could be checked to ask. */
export const renderAnswer = async (model: Model, rendering: Rendering): Promise<RenderedAnswer | null> => {
  const { words, language, nonce, signal } = rendering;
  const lines = linesToRender(words, language);
  const sentences = lines.filter(({ sentence }) => /\p{L}/u.test(sentence) && !/^(?:```|\[)/.test(sentence)).length;
  const asked = lines.filter((line) => line.asked !== null).length;
  if (asked === 0 || asked * 2 < sentences) return null;
  let text = '';
  let rendered = 0;
  const why = (because: string | null): string =>
    rendered === asked
      ? `rendered by ${model.id}, each sentence checked against ours`
      : `rendered by ${model.id}; ${asked - rendered} of ${asked} sentences were not used${because === null ? '' : `: ${because}`}`;
  const isWhole = (): boolean => rendered === sentences;
  try {
    for await (const held of renderLines(model.write(renderingPrompt({ lines, language, nonce }), signal), {
      lines,
      language,
    })) {
      if (held.kind === 'end') {
        rendered = held.rendered;
        const explainedBy = rendered === 0 ? 'template' : 'bedrock';
        return { explainedBy, why: why(held.because), text, isWhole: isWhole(), cause: null };
      }
      text += held.text;
      rendering.say(held.text);
    }
    throw new Error('bug: renderings without an end');
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    return {
      explainedBy: 'template',
      why: `${error.message}, so what is English are the deterministic words`,
      text,
      isWhole: false,
      cause: error,
    };
  }
};
