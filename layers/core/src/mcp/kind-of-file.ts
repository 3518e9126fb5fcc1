import { isJson } from '../intake/index.ts';

/** What a file holds, by what stands in it. */
export const kindOfFile = (text: string): 'template' | 'details' | 'text' => {
  if (/^\s*\{[\s\S]*"(Role|User)DetailList"\s*:/.test(text.slice(0, 100_000)) && isJson(text)) return 'details';
  return /^\s*"?Resources"?\s*:/m.test(text) && /"?Type"?\s*:\s*["']?AWS::/.test(text) ? 'template' : 'text';
};
