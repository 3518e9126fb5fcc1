import { type CdkConstruct, cdkConstructAt, cdkPath, type TemplateModel } from '../../template/index.ts';
import type { ScanInput } from '../scan-input.ts';
import { type Assembly, readAssembly } from './assembly.ts';
import { type MadeAt, madeAt } from './made-at.ts';

/** A construct as the person's code has it. */
export type Construct = CdkConstruct & { readonly made: MadeAt | null };

/** The constructs of a template that `cdk synth` wrote, by logical id; none where no CDK wrote it. */
export type Constructs = {
  readonly byId: ReadonlyMap<string, Construct>;
  readonly folder: string | null;
};

export const constructsOf = (model: TemplateModel, input: ScanInput): Constructs => {
  const assembly = readAssembly(input);
  const told = new Map((assembly?.entries ?? []).map((entry) => [entry.path, entry]));
  const byLogicalId = new Map((assembly?.entries ?? []).map((entry) => [entry.logicalId, entry]));
  const own = sourcesOf(input, assembly);
  const all = [...model.resources.values()].flatMap((resource) => {
    const written = cdkPath(resource);
    const entry = written === null ? byLogicalId.get(resource.id) : told.get(`/${written}`);
    const path = written ?? entry?.path ?? null;
    if (path === null) return [];
    return [[resource.id, { ...cdkConstructAt(path), made: madeAt(entry?.frames ?? [], own) }] as const];
  });
  return { byId: new Map(all), folder: assembly?.folder ?? null };
};

/** What was given beside what `cdk synth` wrote. */
const sourcesOf = ({ files = [] }: ScanInput, assembly: Assembly | null) =>
  files.filter(
    ({ path }) => assembly === null || !path.startsWith(assembly.folder === '' ? 'asset.' : `${assembly.folder}/`),
  );
