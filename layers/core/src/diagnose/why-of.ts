import { type Facts, readText, type Told } from '../intake/index.ts';
import {
  type Cause,
  type Clues,
  causes,
  expandCall,
  type Recognition,
  rankOfCause,
  readClues,
  readTopic,
} from '../playbook/index.ts';
import { candidatesOf } from './candidates-of.ts';
import { decideRequests } from './decide-requests.ts';
import { hangsOnCondition } from './hangs-on-condition.ts';
import { hearing } from './hearing.ts';
import { type Meeting, meet } from './meet.ts';
import { rankCauses } from './rank-causes.ts';
import { readingOf } from './reading-of.ts';

/** What a cause was recognised by, and where that stands in the text on one line. */
export type Heard = { readonly what: string; readonly at: number; readonly text: string };

/** A cause whose rule fits, with its place among all causes, 1 first. */
export type Fitting = Recognition & {
  readonly id: string;
  readonly place: number;
  readonly heard: readonly Heard[];
};

/** Why a text gets the answer it gets. */
export type Why = {
  readonly meeting: Meeting['kind'];
  readonly causes: number;
  readonly answer: readonly { readonly id: string; readonly because: string }[];
  readonly fitting: readonly Fitting[];
  readonly learned: readonly { readonly id: string; readonly probability: number }[];
};

/** Every cause that fits a text, by which of its words, and what became of it: for those who write causes. */
export const whyOf = (text: string): Why => {
  const facts = readText(text);
  const { evidence } = facts;
  const requests = decideRequests({ requests: expandCall({ facts, evidence }), evidence });
  const shown = readClues({ facts, evidence, requests });
  const clues = hangsOnCondition(shown) ?? shown;
  const ranked = rankCauses(clues);
  const learned = readingOf(facts);
  const meeting = meet({ ranked, learned, clues, chosen: null });
  return {
    meeting: meeting.kind,
    causes: causes.length,
    answer:
      meeting.kind === 'asserted'
        ? [{ id: meeting.chosen.cause.id, because: meeting.chosen.recognition.because }]
        : candidatesOf({ ranked, learned, clues }).map(({ cause, because }) => ({ id: cause.id, because })),
    fitting: ranked.map(({ cause, recognition }) => ({
      ...recognition,
      id: cause.id,
      place: rankOfCause(cause.id) + 1,
      heard: heardBy(cause, clues, facts),
    })),
    learned: learned.causes,
  };
};

/** The words that a rule looked for and found; where it looked for none, the sentence of AWS that it rests on. */
const heardBy = (cause: Cause, clues: Clues, { plain }: Facts): readonly Heard[] => {
  const told = wordsOf(cause, clues);
  if (told.length > 0) return told.map(({ sign, at, text }) => ({ what: sign, at, text }));
  const { denial, facts } = clues;
  const failure = facts.errors.find((error) => error.failure !== null);
  const [what, text] =
    denial === null ? [failure?.failure ?? 'error', failure?.message ?? ''] : [denial.statedBy, denial.sentence];
  return text === '' ? [] : [{ what, at: plain.indexOf(text), text }];
};

const wordsOf = (cause: Cause, clues: Clues): readonly Told[] => {
  const heard = new Set<Told>();
  const facts = { ...clues.facts, told: hearing(clues.facts.told, (one) => heard.add(one)) };
  cause.recognise({
    ...clues,
    facts,
    // An arrow rests on the words that name it.
    get topic() {
      return clues.topic === null ? null : readTopic(facts);
    },
  });
  return [...heard].toSorted((one, other) => one.at - other.at);
};
