import { childOf, type ModelResource, textOf } from '../../template/index.ts';
import { isGiven } from '../world/is-given.ts';
import { listAt, textAt } from '../world/look.ts';
import { pathBeside } from '../world/path-beside.ts';
import type { World } from '../world/world.ts';
import type { FunctionCode } from './function-code.ts';

type RuntimeCode = Exclude<FunctionCode, { kind: 'inline' }>;

/** Where the code of an AgentCore runtime is: the folder that was named for it, or the asset that CDK made of it. */
export const runtimeCode = (world: World, resource: ModelResource): RuntimeCode => {
  const { id, node, properties } = resource;
  const told = world.input.code?.[id]?.replace(/^\.\/|\/$/g, '');
  if (told !== undefined) return { kind: 'folder', path: told, layers: [] };
  const asset =
    textOf(childOf(node, 'Metadata', 'aws:asset:path')) ?? textOf(childOf(node, 'Metadata', 'DockerContext'));
  const artifact = childOf(properties, 'AgentRuntimeArtifact');
  const place = [
    textAt(world, artifact, 'ContainerConfiguration', 'ContainerUri'),
    textAt(world, artifact, 'CodeConfiguration', 'Code', 'S3', 'Prefix'),
  ].find((each) => each !== undefined);
  // https://docs.aws.amazon.com/cdk/v2/guide/assets.html: an asset is named by the hash of what it holds
  const hash = /(?:^|[:/])([0-9a-f]{64})(?:\.zip)?$/.exec(place ?? '')?.[1];
  // Terraform names the folder of its archive
  const folder = textAt(world, artifact, 'CodeConfiguration', 'Code');
  const path = folder ?? pathBeside(world.file, asset ?? (hash === undefined ? '' : `asset.${hash}`));
  if ((folder ?? asset ?? hash) !== undefined && path !== null && isGiven(world, path))
    return { kind: 'folder', path, layers: [] };
  return {
    kind: 'elsewhere',
    because: `the code that \`${id}\` runs was not read: \`--code ${id}=FOLDER\` says where it is`,
  };
};

/** What starts it; an image says it itself. */
export const wordsOf = (world: World, { properties }: ModelResource): readonly string[] =>
  listAt(world, properties, 'AgentRuntimeArtifact', 'CodeConfiguration', 'EntryPoint').flatMap(
    (node) => textAt(world, node) ?? [],
  );
