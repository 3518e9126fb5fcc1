import { codeBlock } from '../../explain/index.ts';
import { readText } from '../../intake/index.ts';
import { answerCase } from '../answer-case.ts';
import { composeServerless } from '../compose/compose-serverless.ts';
import type { Composition } from '../compose/composition.ts';
import { namedThings } from '../compose/named-things.ts';
import { sayComposed } from '../compose/say-composed.ts';
import type { Case } from '../conversation.ts';
import { isAgainstDeny, sayAgainstDeny } from '../documents/against-deny.ts';
import { documentOfCase } from '../documents/document-of-case.ts';
import { sayDocument, sayNoDocument } from '../documents/say-document.ts';
import { sayWithheld } from '../documents/say-withheld.ts';
import type { WishedDocument } from '../documents/wished-document.ts';
import { withCorrection } from '../next-case.ts';
import type { Answered } from '../question.ts';
import { plainLetters } from '../reading/notions-in.ts';
import type { Step } from '../step.ts';
import type { StepPorts } from '../turn-ports.ts';
import { draftOf } from './draft-of.ts';
import { type Taken, withCase, withTurn } from './keep-turn.ts';

const longestWish = 600;

/** A document that is wished for in a case: made of what the case is about and decided; what the message tells besides counts for the case. */
export const documentStep = async (
  ports: StepPorts,
  { asked, conversation }: Taken,
  { at, wished }: { readonly at: number; readonly wished: WishedDocument },
): Promise<Step> => {
  const before = conversation.cases[at] as Case;
  const current = withCorrection(before, asked.facts);
  const { answered, next } = await answerCase(ports, { asked, current, mayRead: false, hasChanged: false });
  const { target } = wished;
  // What is said on of a document is said of the wish as a whole.
  const text = `${conversation.made === undefined ? '' : `${conversation.made.text}\n`}${asked.facts.text}`.slice(
    -longestWish,
  );
  const made = target === 'dataAccess' ? null : documentOfCase({ target, facts: readText(text), current, answered });
  const draft = target === 'dataAccess' ? (draftOf(answered, next.wishes) ?? answered) : null;
  const rule =
    ruleIn(draft) ?? (target === 'dataAccess' ? ruleIn(draftOf(answered, [], 'KB_AOSS_DATA_POLICY')) : undefined);
  const own = target === 'dataAccess' ? dataAccessOf(`${current.text}\n${asked.facts.text}`) : null;
  const words =
    answered.repair.details.isWithheld === true
      ? sayWithheld(answered.repair.details)
      : made !== null
        ? sayDocument(wished, made)
        : isAgainstDeny(answered, target)
          ? sayAgainstDeny(answered)
          : own !== null
            ? sayComposed([own])
            : rule !== undefined
              ? `The data access policy of the collection:\n\n${codeBlock('json', rule.json)}\n\nIt is OpenSearch Serverless’s own, no policy of IAM: who has it still needs \`aoss:APIAccessAll\` on the collection. A change counts after about a minute.`
              : sayNoDocument(wished);
  const kept = withTurn(withCase(conversation, at, next), asked, 'followUp');
  return {
    conversation: made === null ? kept : { ...kept, made: { text, wished, all: made } },
    answered,
    words,
    isAnswer: false,
    kind: 'followUp',
  };
};

/** For the role and the collection that the case names, by what it does there; null: one of them is not named, or it is a knowledge base, whose role the cause knows. */
const dataAccessOf = (text: string): Composition | null => {
  const facts = readText(text);
  const named = namedThings(facts);
  const plain = plainLetters(text);
  if (named.principals.length === 0 || /knowledge ?base|\bkb\b/.test(plain)) return null;
  const made = composeServerless('dataAccess', { facts, plain, named });
  return made === null || JSON.stringify(made.document).includes('{CollectionName}') ? null : made;
};

const ruleIn = (draft: Answered | null) =>
  draft?.repair.fix.steps.find((step) => step.target.policyType === 'dataAccess');
