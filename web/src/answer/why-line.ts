/** The first line of the explanation, without its label: who was denied what. */
export const whyLine = (explanation: string): string =>
  (explanation.split('\n')[0] ?? '').replace(/^\*\*Why:\*\*\s*/, '');
