import type { ScanFile, ScanInput } from '../scan-input.ts';

/** What `cdk synth` keeps of a construct beside its template: the resource that it became, and the calls that made it. */
export type AssemblyEntry = {
  readonly path: string;
  readonly logicalId: string | null;
  readonly frames: readonly string[];
};

/** The folder that `cdk synth` wrote a template into, as far as it tells of its constructs. */
export type Assembly = { readonly folder: string; readonly entries: readonly AssemblyEntry[] };

/**
 * The manifest beside a template and the files that it names; null where a template stands alone.
 * https://docs.aws.amazon.com/cdk/api/v2/docs/aws-cdk-lib.cloud_assembly_schema.AssemblyManifest.html
 */
export const readAssembly = ({ templatePath = '', files = [] }: ScanInput): Assembly | null => {
  const folder = templatePath.split('/').slice(0, -1).join('/');
  const beside = (name: string): Fields | null =>
    jsonOf(files.find(({ path }) => path === (folder === '' ? name : `${folder}/${name}`)));
  const artifacts = fields(beside('manifest.json')?.['artifacts']);
  const stacks = Object.values(artifacts).map(fields);
  const own = stacks.filter((stack) => fields(stack['properties'])['templateFile'] === templatePath.split('/').at(-1));
  // A nested stack has no artifact of its own: its constructs are told with their parent's
  const told = (own.length > 0 ? own : stacks).filter(({ type }) => type === 'aws:cloudformation:stack');
  if (told.length === 0) return null;
  const entries = told.flatMap((stack) => {
    const apart = stack['additionalMetadataFile'];
    const more = typeof apart === 'string' ? (beside(apart) ?? {}) : {};
    return Object.entries({ ...fields(stack['metadata']), ...more }).map(entryOf);
  });
  return { folder, entries };
};

type Fields = Readonly<Record<string, unknown>>;

const fields = (value: unknown): Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};

const jsonOf = (file: ScanFile | undefined): Fields | null => {
  try {
    return file === undefined ? null : fields(JSON.parse(file.text));
  } catch {
    return null;
  }
};

// A trace that CDK keeps with the logical id is of the resource itself, so it comes before that of the construct
const entryOf = ([path, all]: readonly [string, unknown]): AssemblyEntry => {
  const told = (Array.isArray(all) ? all : []).map(fields);
  const id = told.find(({ type }) => type === 'aws:cdk:logicalId');
  const made = told.find(({ type }) => type === 'aws:cdk:creationStack');
  const frames = [...texts(id?.['trace']), ...texts(made?.['data'])];
  return { path, logicalId: typeof id?.['data'] === 'string' ? id['data'] : null, frames };
};

const texts = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
