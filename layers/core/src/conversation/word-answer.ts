import { holdBack, textChecks, wordingPrompt } from '../explain/index.ts';
import { Fault } from '../fault.ts';
import type { Model } from './model.ts';
import type { Answered } from './question.ts';

export type Worded = { readonly explainedBy: 'template' | 'bedrock'; readonly why: string; readonly text: string };

type Wording = {
  readonly answered: Answered;
  /** The reply in our own words. */
  readonly words: string;
  readonly message: string;
  readonly nonce: string;
  readonly signal: AbortSignal;
  /** Gets each piece once it was checked. */
  readonly say: (text: string) => void;
};

/** Lets the model word an answer and holds it to the evidence; a fault or a lie ends it, and `why` says so. */
export const wordAnswer = async (model: Model, wording: Wording): Promise<Worded & { readonly cause: unknown }> => {
  let text = '';
  try {
    for await (const held of holdBack(model.write(promptOf(wording), wording.signal), checksOf(wording))) {
      if (held.kind === 'unsound')
        return template(text, `the words of ${model.id} were not used: ${held.because}`, null);
      text += held.text;
      wording.say(held.text);
    }
    return {
      explainedBy: 'bedrock',
      why: `worded by ${model.id}, each sentence checked against the evidence`,
      text,
      cause: null,
    };
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    return template(text, `${error.message}, so these are the deterministic words`, error);
  }
};

const template = (text: string, why: string, cause: unknown) =>
  ({ explainedBy: 'template', why, text, cause }) as const;

const checksOf = ({ answered, words }: Wording) =>
  textChecks({
    diagnosis: answered.diagnosis,
    repair: answered.repair,
    explanation: `${words}\n\n${answered.answer.explanation}`,
  });

const promptOf = ({ words, message, nonce }: Wording) => wordingPrompt({ words, message, nonce });
