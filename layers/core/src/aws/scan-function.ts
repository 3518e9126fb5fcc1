import { invokeFunction, type OwnFunction } from './invoke-function.ts';

/** What `scan` is asked with when another function of ours asks it, not the API. */
export type ScanCall = {
  readonly pasted: string;
  /** What is asked about it afterwards; left out: whether it works. */
  readonly about?: { readonly about: About; readonly place: number | null };
  /** Code that was pasted behind the template, by the name that says its language (`pasted.py`). */
  readonly code?: { readonly path: string; readonly text: string };
};

type About = 'fixed' | 'withFix' | 'undo' | 'why' | 'finding' | 'terraform' | 'opens';

/** Has the function that has the parsers scan a pasted template; null when it does not answer or finds no arrow: the chat then checks the policies alone. */
export const scanFunction =
  (asking: OwnFunction) =>
  async (template: string, about?: ScanCall['about'], code?: ScanCall['code']): Promise<string | null> => {
    const call: ScanCall = {
      pasted: template,
      ...(about === undefined ? {} : { about }),
      ...(code === undefined ? {} : { code }),
    };
    const answered = await invokeFunction(asking, call);
    return 'failed' in answered ? null : wordsIn(answered.text);
  };

const wordsIn = (text: string): string | null => {
  try {
    const words: unknown = JSON.parse(text);
    return typeof words === 'string' ? words : null;
  } catch {
    return null;
  }
};
