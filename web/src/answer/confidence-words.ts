import type { Answer } from '@whydenied/core';

type Confidence = Answer['cause']['confidence'];

/** What each grade of confidence means, in a person's words. */
export const meanings: Readonly<Record<Confidence, string>> = {
  certain: 'decided on the policies shown, or named by AWS’s own sentence',
  likely: 'the message fits one cause; a layer that could still matter was not seen',
  possible: 'the text does not tell; the question decides',
};
