import type { Member } from '../code/code.ts';
import type { ClassThing, Thing } from './thing.ts';

/** A class and the classes it comes from that are among the files, nearest first. */
export const lineage = (of: ClassThing): readonly ClassThing[] => {
  const found: ClassThing[] = [];
  const waiting: Thing[] = [of];
  while (waiting.length > 0 && found.length < 32) {
    const next = waiting.shift();
    if (next?.kind === 'either') waiting.push(...next.options);
    if (next?.kind !== 'class' || found.includes(next)) continue;
    found.push(next);
    waiting.push(...next.bases);
  }
  return found;
};

/** What a class comes from outside the files. */
export const outsideBases = (of: ClassThing): readonly Thing[] =>
  lineage(of).flatMap(({ bases }) => bases.filter(({ kind }) => kind !== 'class'));

/** The member of that name, with the class that defines it. */
export const findMember = (
  classes: readonly ClassThing[],
  name: string,
): { readonly member: Member; readonly owner: ClassThing } | undefined => {
  for (const owner of classes) {
    const member = owner.code.members.findLast((each) => each.name === name && each.value !== null);
    if (member !== undefined) return { member, owner };
  }
  return undefined;
};
