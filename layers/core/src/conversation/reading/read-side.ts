import { lastPart, roleOfSession } from '../../arn/index.ts';
import { askHandbook, type HandbookAnswer } from '../../explain/index.ts';
import { withoutNames } from '../told/without-names.ts';
import { asksSomething } from './asks-something.ts';
import type { Read } from './read-once.ts';

/** "Side question: can I see in CloudTrail who tried?": said to be beside the case, so the pages answer it; null: it is not said so, or no page does. */
export const readSide = ({ facts, prose, conversation }: Read): HandbookAnswer | null => {
  const { text, errors, denials, evidence, mentions } = facts;
  if (text.length > longest || errors.length + denials.length + evidence.policies.length + mentions.arns.length > 0)
    return null;
  const said = marker.exec(prose);
  const question = said === null ? '' : prose.slice(said.index + said[0].length).trim();
  if (question === '' || !asksSomething(question) || ofCase.test(question)) return null;
  if (namesCase(question, conversation)) return null;
  const told = askHandbook(withoutNames(question), null);
  return told !== null && told.fit >= least ? told : null;
};

/** Who or what was refused is named: that is no other matter. */
const namesCase = (question: string, { cases }: Read['conversation']): boolean =>
  cases.some(({ outcome }) =>
    [roleOfSession(outcome?.principal ?? null) ?? outcome?.principal, outcome?.resource, outcome?.action].some(
      (each) => each != null && lastPart(each).length > 3 && question.includes(lastPart(each)),
    ),
  );

const longest = 400;
const least = 0.45;
const marker =
  /(?:^|[.!?;]\s*|\n)[^.!?;:\n]{0,20}\b(?:side question|other question|unrelated(?: question)?|general question|by the way|btw|(?:quick )?other thing|nebenfrage|andere frage|allgemeine frage|nebenbei|question à part|autre question|au passage|otra pregunta|pregunta aparte|por cierto|outra pergunta|pergunta à parte|aliás|altra domanda|domanda a parte)\b[^:.!?,\n]{0,30}[:,-]\s*|(?:余談|別の質問)(?:ですが)?[、:：]?|(?:顺便|另外)问一?下?[,，:：]?/i;
const ofCase =
  /\b(?:this|that|these|those|any of (?:this|it)|dies\w*|das hier|cela|ça|esto|eso|isso|isto|questo)\b|これ|この|这个|这些/i;
