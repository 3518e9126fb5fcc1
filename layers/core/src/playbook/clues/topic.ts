import { type Reading, tells } from '../../intake/index.ts';
import { proseSigns } from './prose-signs.ts';
import { serviceSigns } from './service-signs.ts';
import type { Signs, Topic } from './topic-name.ts';

export type { Topic } from './topic-name.ts';

/** The topic that a service's own sentence names. */
export const serviceTopic = (facts: Reading): Topic | null => firstOf(serviceSigns, facts);

/** The same, else the one that people describe in their words. */
export const readTopic = (facts: Reading): Topic | null => serviceTopic(facts) ?? firstOf(proseSigns, facts);

const firstOf = (signs: readonly Signs[], facts: Reading): Topic | null =>
  signs.find(({ all }) => all.every((choice) => tells(facts, ...choice)))?.topic ?? null;
