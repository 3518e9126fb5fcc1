import { soleSymbol, type TemplateNode } from '../../template/index.ts';
import { textAt } from '../world/look.ts';
import { pathBeside } from '../world/path-beside.ts';
import type { World } from '../world/world.ts';

export type DefinitionFile =
  | { readonly kind: 'file'; readonly path: string; readonly text: string }
  | { readonly kind: 'unread'; readonly because: string };

/** The file of a definition that stands beside the template. */
export const definitionFile = (world: World, properties: TemplateNode): DefinitionFile => {
  const named = textAt(world, properties, 'DefinitionUri') ?? textAt(world, properties, 'DefinitionS3Location');
  if (named === undefined || soleSymbol(named) !== null)
    return { kind: 'unread', because: 'its definition is not in the template' };
  const path = pathBeside(world.file, named);
  if (path === null) return { kind: 'unread', because: `\`${named}\` is outside the folder and was not read` };
  const file = world.input.files?.find((each) => each.path === path);
  return file === undefined
    ? { kind: 'unread', because: `the file \`${named}\` was not given` }
    : { kind: 'file', path: file.path, text: file.text };
};
