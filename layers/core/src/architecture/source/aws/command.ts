import type { Called, NativeThing, Thing } from '../follow/thing.ts';
import { native, optionsOf, record } from '../follow/things.ts';

type CommandInput = { readonly operation: string; readonly input: Thing };

/** A command of the AWS SDK for JavaScript, before it is sent. */
export const makeCommand = (operation: string, called: Called): Thing => {
  const [given] = called.arguments;
  const options = given === undefined ? [record()] : optionsOf(given);
  const inputs = (options.length === 0 ? [record()] : options).map((option) =>
    option.kind === 'record' ? option : record([], option),
  );
  const made = native(`command ${operation}`, {
    member: (name) => (name === 'input' ? (given ?? record()) : undefined),
  });
  if (made.kind === 'native')
    known.set(
      made,
      inputs.map((input) => ({ operation, input })),
    );
  return made;
};

const known = new WeakMap<NativeThing, readonly CommandInput[]>();

export const isCommand = (thing: Thing): thing is NativeThing => thing.kind === 'native' && known.has(thing);

export const operationsOfCommand = (command: NativeThing): readonly CommandInput[] => known.get(command) ?? [];
