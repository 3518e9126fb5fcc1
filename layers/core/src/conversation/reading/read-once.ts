import { askHandbook, type HandbookAnswer, type HandbookThread } from '../../explain/index.ts';
import type { Facts } from '../../intake/index.ts';
import { type Intent, rankIntents } from '../../recognise/index.ts';
import type { Conversation } from '../conversation.ts';
import type { GivenEvidence } from '../question.ts';
import { fillCommands } from '../told/fill-commands.ts';
import { besideNames, withoutNames } from '../told/without-names.ts';
import { notionsIn, type Said } from './notions-in.ts';
import { proseOf } from './prose-of.ts';

export type Spoken = {
  readonly facts: Facts;
  readonly given: GivenEvidence | undefined;
  readonly conversation: Conversation;
};

/** A message with what is read of it once. */
export type Read = Spoken & {
  readonly prose: string;
  readonly said: Said;
  readonly told: HandbookAnswer | null;
  readonly intents: ReadonlyMap<Intent, number>;
};

/** Reads a message once for all that is asked of it. */
export const readOnce = (spoken: Spoken): Read => {
  const prose = proseOf(spoken.facts);
  const text = spoken.facts.text.slice(0, longestQuestion);
  return {
    ...spoken,
    prose,
    said: notionsIn(besideNames(prose)),
    told: isOnlyQuoted(spoken, prose) ? null : toldOf(text, spoken),
    intents: new Map(rankIntents(text).map(({ kind, probability }) => [kind, probability])),
  };
};

/** Nothing but AWS's sentence, before anything was told: no question of a page, which would open the pages at each start. */
const isOnlyQuoted = ({ facts, conversation }: Spoken, prose: string): boolean =>
  prose.trim() === '' &&
  conversation.thread === null &&
  facts.denials.some(
    ({ statedBy, principal, action }) => statedBy === 'sentence' && principal !== null && action !== null,
  );

/** What the pages say to a message: its names are no words of the subject, and stand in the commands that are told. */
const toldOf = (text: string, { facts, conversation }: Spoken): HandbookAnswer | null => {
  const told = askHandbook(withoutNames(text), conversation.thread as HandbookThread | null);
  return told === null
    ? null
    : {
        ...told,
        reply: fillCommands(
          told.reply,
          facts,
          conversation.turns.map(({ message }) => message),
        ),
      };
};

export const longestQuestion = 4_000;
