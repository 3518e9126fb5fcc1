import type { Follower, MemberValue } from './follower.ts';
import type { Thing } from './thing.ts';
import { either } from './things.ts';

/** Sets a member of a thing; where the assignment may not run, what was there stays possible. */
export const assignMember = (follower: Follower, of: Thing, { name, value, isSure }: MemberValue): void => {
  const fields = fieldsOf(of);
  if (fields === null) {
    if (of.kind === 'list') of.items.push(value);
    else if (of.kind === 'module') fieldsOfModule(of).set(name, value);
    else if (of.kind === 'outside') follower.escape(value, `\`${of.path}\``, { file: '', from: 0, to: 0 });
    return;
  }
  const before = fields.get(name);
  fields.set(name, before === undefined || isSure ? value : either(before, value));
};

const fieldsOf = (of: Thing): Map<string, Thing> | null => {
  switch (of.kind) {
    case 'record':
    case 'instance':
    case 'unknown':
      return of.fields;
    case 'class':
      return of.statics;
    default:
      return null;
  }
};

const fieldsOfModule = (of: Extract<Thing, { kind: 'module' }>): Map<string, Thing> => of.scope.names;
