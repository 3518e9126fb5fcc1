import { proseSigns } from './prose-signs.ts';
import { serviceSigns } from './service-signs.ts';
import type { Signs, Topic } from './topic-name.ts';
import { forVocabulary } from './vocabulary.ts';

export type { Topic } from './topic-name.ts';

/** The topic that a service's own sentence names. */
export const serviceTopic = (text: string): Topic | null => firstOf(serviceSigns, text);

/** The same, else the one that people describe in their words. Lower case. */
export const readTopic = (text: string): Topic | null => serviceTopic(text) ?? firstOf(proseSigns, forVocabulary(text));

const firstOf = (signs: readonly Signs[], text: string): Topic | null =>
  signs.find(({ all }) => all.every((choice) => choice.some((words) => text.includes(words))))?.topic ?? null;
