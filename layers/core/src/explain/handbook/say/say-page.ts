import { findPhrase } from '../lookup/find-phrase.ts';
import { nearestAnswers } from '../lookup/nearest-answers.ts';
import { plainText } from '../lookup/plain-text.ts';
import { readsEnglish } from '../lookup/reads-english.ts';
import type { HandbookPage } from '../page.ts';
import { answersFirst } from './answers-first.ts';
import { asksWhatIs } from './asks-what-is.ts';
import { contradiction } from './contradiction.ts';
import { findMisbelief } from './find-misbelief.ts';
import { pickFacts } from './pick-facts.ts';
import { saidAnew } from './said-anew.ts';
import { sayClosest } from './say-closest.ts';
import { sayExample } from './say-example.ts';
import { saySource } from './say-source.ts';
import { within } from './within.ts';

export type PageAsked = {
  readonly question: string;
  /** A policy to copy is wanted too. */
  readonly wantsExample: boolean;
  /** What stands before everything, such as a name put right. */
  readonly opening?: string | undefined;
  /** What answers it, where that was chosen; left out: what comes nearest. */
  readonly chosen?: readonly string[] | undefined;
};

/** A page as the answer to a question: what of it is asked first, what is got wrong, AWS's page. */
export const sayPage = (page: HandbookPage, { question, wantsExample, opening, chosen }: PageAsked): string => {
  const direct = chosen ?? answersFirst(question, page.id);
  const isDefinition = asksWhatIs(question) || wantsExample;
  // A page that only comes near answers another question: what comes nearest is told as that.
  const closest = direct.length > 0 || isDefinition || opening !== undefined ? null : sayClosest(question);
  if (closest !== null) return within(limit, [closest], saySource([page]));
  const misbelief = chosen === undefined ? findMisbelief([page], question) : null;
  const isBelieved = misbelief !== null && misbelief.share >= believed;
  const correction = isBelieved ? sayCorrection(direct[0] ?? misbelief.wrong.truth, question) : null;
  // What is answered outright needs little beside it.
  const isOutright =
    !wantsExample &&
    direct.length > 0 &&
    (chosen !== undefined ||
      (nearestAnswers(question)[0]?.fit ?? 0) >= (readsEnglish(question) ? outright : outrightAbroad));
  // An answer that tells verdict, reason and next step stands alone.
  const isWhole = isOutright && (direct[0]?.length ?? 0) >= telling;
  const facts = isWhole ? [] : pickFacts([page], question).filter(({ fit }) => !isOutright || fit > 0);
  const told = facts.slice(0, wantsExample || isOutright ? 2 : 4).map(({ text }) => `- ${text}`);
  const others = page.wrong.filter(({ truth }) => truth !== (isBelieved ? misbelief.wrong.truth : ''));
  const wrong = others[0] === undefined || wantsExample || isOutright ? null : `*Often got wrong:* ${others[0].truth}`;
  const source = saySource([page]);
  return within(
    limit,
    saidAnew(
      [
        opening ?? null,
        correction ?? direct[0] ?? null,
        source === '' ? null : `**${page.title}.** ${page.definition}`,
      ],
      [
        ...(isWhole ? [] : direct.slice(1).map((each) => `- ${each}`)),
        wantsExample ? sayExample(page, question) : null,
        ...told,
        wrong,
      ],
    ),
    source,
  );
};

const limit = 1_500;
const telling = 260;
const outright = 0.5;
// The words of another language come near more easily.
const outrightAbroad = 0.55;
const believed = 0.62;

// Who only asks, or doubts it already, is not contradicted.
const sayCorrection = (truth: string, question: string): string => {
  const text = plainText(question);
  const doubts = wanting.test(text) || doubting.some((word) => findPhrase(text, word) !== -1) || /n't\b/.test(text);
  return doubts || !claims(text) || !denies.test(truth) ? truth : `${contradiction}${truth}`;
};

// What explains says nothing against what is believed.
const denies = /^(?:\*\*)?(?:No|Never|Not|Neither|Nothing|Only|There is no)\b/;

/** Whether a belief is stated: no question at all, or one that only wants a yes. */
const claims = (text: string): boolean =>
  (!/[?？]/.test(text) && !/[か吗呢]\s*$/.test(text) && !asking.test(text)) ||
  /(?:\b(?:right|correct|true|isn't it|no|oder|nicht wahr|stimmt's|non|n'est-ce pas|verdad|cierto|certo|né|vero|giusto)|ですよね|でしょう|对吧|是吧)\s*[?？]\s*$/.test(
    text,
  ) ||
  (!/[?？]\s*$/.test(text) &&
    /^(?:so|i thought|my (?:colleague|course|boss|admin|teacher)|they say|also|mein kollege|mon collègue)\b/.test(
      text,
    ));

const asking =
  /^(?:\W*(?:what|whats|how|why|which|who|where|when|can|could|do|does|is|are|should|explain|difference|define|tell|show|give|was|wie|warum|que|qué|quel|comment|pourquoi|cómo|como|cosa|come|perché|qual|quais)\b)|\b(?:what|how|why|which|diff\w*|unterschied|différence|diferencia|diferença|differenza)\b|違い|区别|什么|何|どう/;

// "Remove it from the role, give me the command": who wants something done believes nothing of it.
const wanting =
  /^\W*(?:please |pls |bitte |por favor |per favore )?(?:remove|delete|detach|attach|add|create|write|list|set|enable|disable|grant|allow|deny|put|make|get|find|check|print|entfern\w*|lösch\w*|schreib\w*|erstell\w*|supprime\w*|écri[st]\w*|ajoute\w*|quita\w*|elimina\w*|escribe|crea|remova|apague|escreva|rimuovi|scrivi)\b|\b(?:give|show|send) (?:me|us)\b|\b(?:command|cli|policy|steps) (?:please|pls)\b|\b(?:i|we)(?:'d| would)? (?:want|need|like) (?:to|the|an?)\b/;

const doubting: readonly string[] = [
  'not',
  'cannot',
  'no',
  'never',
  'why',
  'without',
  'nothing',
  'warum',
  'nicht',
  'kein',
  'keine',
  'pourquoi',
  'pas',
  'por qué',
  'por que',
  'no puede',
  'não',
  'perché',
  'non',
  'なぜ',
  'ない',
  '为什么',
  '不',
];
