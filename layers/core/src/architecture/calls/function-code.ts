import { childOf, functionOf, type ModelResource, resolve, soleSymbol, textOf } from '../../template/index.ts';
import { lineStarts, placeAt } from '../source/line-starts.ts';
import { isGiven } from '../world/is-given.ts';
import { listAt, textAt } from '../world/look.ts';
import { pathBeside } from '../world/path-beside.ts';
import type { World } from '../world/world.ts';

/** Where a function's code is: a folder of what was given, a text in the template, or elsewhere. */
export type FunctionCode =
  | { readonly kind: 'folder'; readonly path: string; readonly layers: readonly string[] }
  | { readonly kind: 'inline'; readonly text: string; readonly line: number }
  | { readonly kind: 'elsewhere'; readonly because: string };

export const functionCode = (world: World, resource: ModelResource): FunctionCode => {
  const { properties, id } = resource;
  const told = world.input.code?.[id];
  if (told !== undefined) return { kind: 'folder', path: told.replace(/^\.\/|\/$/g, ''), layers: [] };
  if (ofCdk.test(id)) return { kind: 'elsewhere', because: `CDK wrote \`${id}\`, and grants it what it calls` };
  const inline = childOf(properties, 'InlineCode') ?? childOf(properties, 'Code', 'ZipFile');
  const text = textAt(world, inline);
  if (inline !== undefined && text !== undefined)
    return { kind: 'inline', text, line: lineOf(world, inline.span.start) };
  const asset = textOf(childOf(resource.node, 'Metadata', 'aws:asset:path'));
  const context = textOf(childOf(resource.node, 'Metadata', 'DockerContext'));
  const uri = childOf(properties, 'CodeUri') ?? childOf(properties, 'Code');
  const named = asset ?? context ?? textAt(world, uri);
  if (named === undefined) return isImage(world, resource);
  return folder(world, { named, id, layers: layersOf(world, resource) });
};

// What CDK's library makes once a stack has its purpose, a UUID and a hash in its name, or is a provider of custom resources
const ofCdk = /[0-9a-fA-F]{32}[0-9A-F]{8}$|CustomResourceProviderHandler[0-9A-F]{8}$/;

const isImage = (world: World, { id, properties }: ModelResource): FunctionCode => ({
  kind: 'elsewhere',
  because:
    textAt(world, properties, 'PackageType') === 'Image'
      ? `\`${id}\` runs an image whose code is not beside the template`
      : `the code of \`${id}\` is not beside the template`,
});

type Named = { readonly named: string; readonly id: string; readonly layers: readonly string[] };

const folder = (world: World, { named, id, layers }: Named): FunctionCode => {
  const path = soleSymbol(named) === null ? pathBeside(world.file, named) : null;
  if (path === null)
    return {
      kind: 'elsewhere',
      because: `the code of \`${id}\`, \`${named}\`, is outside the folder and was not read`,
    };
  const sources = sourcesOf(world, path);
  if (sources !== null) return { kind: 'folder', path: sources, layers };
  if (/\.(zip|jar)$/i.test(path)) return { kind: 'elsewhere', because: `the code of \`${id}\` is an archive` };
  return isGiven(world, path)
    ? { kind: 'folder', path, layers }
    : { kind: 'elsewhere', because: `the code of \`${id}\`, \`${named}\`, was not given` };
};

/** Maven and Gradle put what they build below the folder of its sources. */
const sourcesOf = (world: World, path: string): string | null => {
  const built = /^(.*\/)?(?:target|build\/(?:libs|distributions))\/[^/]+\.(?:zip|jar)$/i.exec(path);
  if (built === null) return null;
  const above = built[1] ?? '';
  const has = (world.input.files ?? []).some((file) => file.path.startsWith(above) && file.path.endsWith('.java'));
  return has ? above.replace(/\/$/, '') : null;
};

/** The folders of layers that the template makes. */
const layersOf = (world: World, { properties }: ModelResource): readonly string[] =>
  listAt(world, properties, 'Layers').flatMap((node) => {
    const call = functionOf(node);
    const layer = world.model.resources.get(textOf(call?.argument) ?? '');
    const uri = layer === undefined ? undefined : resolve(childOf(layer.properties, 'ContentUri'), world.scope);
    const path = typeof uri === 'string' ? pathBeside(world.file, uri) : null;
    return path === null ? [] : [path];
  });

const lineOf = ({ model }: World, offset: number): number => {
  const starts = startsOf.get(model) ?? lineStarts(model.text);
  startsOf.set(model, starts);
  return placeAt(starts, Math.max(offset, 0)).line;
};

// One text, and as many functions in it as there are
const startsOf = new WeakMap<World['model'], readonly number[]>();
