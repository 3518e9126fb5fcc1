import type { ConceptNote } from '../concepts/note.ts';

/** A note as an answer, with its page. */
export const sayConcept = ({ title, text, url }: ConceptNote): string =>
  `**${title}.** ${text}\n\n[AWS’s page](${url})`;

/** One sentence for what is not our subject. */
export const sayOutside = (): string =>
  'That is outside of what I know: paste an AWS error, a policy or a CloudTrail event, or ask about permissions around a GenAI application on AWS.';

export const sayThanks = (): string =>
  'Glad to help. If AWS refuses the call once more, paste the new message: it tells what is next.';

export const sayAfresh = (): string =>
  'What this conversation knew of the call is forgotten. Paste the next message whenever you like.';

export const sayGreeting = (): string =>
  'Paste what AWS said (an error, a log line, a CloudTrail event), with the policy if you have it: you get the cause, the smallest fix and a proof that it works.';
