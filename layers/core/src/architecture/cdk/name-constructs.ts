import type { TemplateModel } from '../../template/index.ts';
import type { Draft } from '../finding.ts';
import type { Judged } from '../judge/judge-all.ts';
import type { ScanInput } from '../scan-input.ts';
import type { Finding, Place, ScanResult } from '../scan-result.ts';
import { cdkRemedy } from './cdk-remedy.ts';
import type { CdkLanguage } from './cdk-value.ts';
import { type Construct, type Constructs, constructsOf } from './constructs.ts';

type Scanned = { readonly judged: Judged; readonly drafts: readonly Draft[]; readonly input: ScanInput };

/**
 * What was found in a template that `cdk synth` wrote, said of the constructs that the person's code makes and placed there, where the
 * assembly tells it. The template is written anew by each synthesis, so what lacks is told as code to add, too.
 */
export const nameConstructs = (result: ScanResult, { judged, drafts, input }: Scanned): ScanResult => {
  const constructs = constructsOf(judged.model, input);
  if (constructs.byId.size === 0) return result;
  const named = namedBy(constructs);
  const sourceOf = copiesOf(constructs, input);
  const language = languageOf(constructs, input);
  const madeOf = (id: string): Place | null => placeOf(constructs.byId.get(id));
  return {
    ...result,
    nodes: result.nodes.map((node) => {
      const construct = constructs.byId.get(node.id);
      return construct === undefined
        ? node
        : { ...node, label: `${construct.path} (${node.id})`, at: madeOf(node.id) ?? node.at };
    }),
    arrows: result.arrows.map((arrow) => ({
      ...arrow,
      when: arrow.when === null ? null : named(arrow.when),
      because: arrow.because.map((each) => ({ ...each, at: sourceOf(each.at), text: named(each.text) })),
    })),
    findings: result.findings.map((finding, index) => {
      const draft = drafts[index];
      const home = draft === undefined ? null : homeOf(draft, judged.model);
      const construct = constructs.byId.get(home ?? '');
      const remedy =
        draft === undefined || finding.fix === null
          ? null
          : cdkRemedy(draft, { world: worldOf(draft, judged), constructs: constructs.byId, language });
      return withConstruct(finding, { construct, named, sourceOf, remedy });
    }),
    notDecided: result.notDecided.map(({ what, because }) => ({
      what: what
        .split(' → ')
        .map((end) => constructs.byId.get(end)?.path ?? end)
        .join(' → '),
      because: named(because),
    })),
  };
};

const worldOf = ({ arrow }: Draft, { first }: Judged) =>
  arrow?.worlds.find(({ verdict }) => verdict === 'broken')?.world ?? first;

type Naming = {
  readonly construct: Construct | undefined;
  readonly named: (text: string) => string;
  readonly sourceOf: (place: Place) => Place;
  readonly remedy: string | null;
};

const withConstruct = (finding: Finding, { construct, named, sourceOf, remedy }: Naming): Finding => {
  const said = named(finding.message);
  const made = placeOf(construct);
  const at = made ?? sourceOf(finding.at);
  const related = finding.related.map((each) => ({ message: named(each.message), at: sourceOf(each.at) }));
  const isSame = at.file === finding.at.file && at.line === finding.at.line;
  return {
    ...finding,
    message: construct === undefined || said.includes(construct.owner) ? said : `${said} (in \`${construct.path}\`)`,
    at,
    related: [
      ...(isSame ? [] : [{ message: 'the template that `cdk synth` wrote', at: finding.at }]),
      ...related,
      ...(finding.fix === null || construct === undefined ? [] : [toChange(construct, remedy, at)]),
    ],
  };
};

/** `cdk synth` writes the template anew: the edit shows what has to come out of it, the change belongs into the code. */
const toChange = (construct: Construct, remedy: string | null, at: Place): Finding['related'][number] => {
  const { made, owner } = construct;
  const where = made === null || made.isGiven ? '' : `, ${made.file}:${made.line}`;
  const code = `the CDK code that makes \`${owner}\`${where}`;
  return {
    message:
      remedy === null
        ? `change ${code}: \`cdk synth\` writes this template and undoes an edit of it`
        : `add to ${code}; \`cdk synth\` writes this template and undoes an edit of it:\n${remedy}`,
    at,
  };
};

const placeOf = (construct: Construct | undefined): Place | null => {
  const made = construct?.made ?? null;
  return made?.isGiven === true ? { file: made.file, line: made.line, column: made.column } : null;
};

/** The resource of the template that a finding's place lies in. */
const homeOf = ({ spot }: Draft, { resources }: TemplateModel): string | null => {
  if (spot.kind !== 'offset') return null;
  const [own] = [...resources.values()].filter(
    ({ keySpan, span }) => Math.min(keySpan.start, span.start) <= spot.offset && spot.offset < span.end,
  );
  return own?.id ?? null;
};

/** A text with the constructs' paths where it holds their logical ids; one that has no digits of CDK's at its end is an ordinary word elsewhere than in quotes. */
const namedBy = ({ byId }: Constructs): ((text: string) => string) => {
  const pathOf = (id: string): string => byId.get(id)?.path ?? id;
  return (text) =>
    byId.has(text)
      ? pathOf(text)
      : text
          .replaceAll(/`([A-Za-z0-9]+)`/g, (_, id: string) => `\`${pathOf(id)}\``)
          .replaceAll(
            /\$\{([A-Za-z0-9]+)((?:\.\w+)*)\}/g,
            (_, id: string, attribute: string) => `\${${pathOf(id)}${attribute}}`,
          )
          .replaceAll(/\b[A-Za-z][A-Za-z0-9]*[0-9A-F]{8}\b/g, pathOf);
};

/** A place in a copy of code that `cdk synth` made, in the one file that it is the copy of. */
const copiesOf = ({ folder }: Constructs, { files = [] }: ScanInput): ((place: Place) => Place) => {
  const within = folder === null || folder === '' ? '' : `${folder}/`;
  const known = new Map<string, string>();
  const originalOf = (file: string): string => {
    const inAsset = file.startsWith(within) ? /^asset\.[^/]+\/(.+)$/.exec(file.slice(within.length))?.[1] : undefined;
    const copy = inAsset === undefined ? undefined : files.find(({ path }) => path === file);
    if (folder === null || inAsset === undefined || copy === undefined) return file;
    const originals = files.filter(
      ({ path, text }) =>
        (path === inAsset || path.endsWith(`/${inAsset}`)) && !/(^|\/)asset\.[^/]+\//.test(path) && text === copy.text,
    );
    return originals.length === 1 ? (originals[0]?.path ?? file) : file;
  };
  return (place) => {
    const file = known.get(place.file) ?? originalOf(place.file);
    known.set(place.file, file);
    return { ...place, file };
  };
};

/** In which language the constructs are made, by where they are; else by what lies beside the assembly. */
const languageOf = ({ byId, folder }: Constructs, { files = [] }: ScanInput): CdkLanguage => {
  const made = [...byId.values()].flatMap((construct) => construct.made?.file ?? []);
  if (made.length > 0) return made.some((file) => file.endsWith('.py')) ? 'python' : 'ts';
  const above = (folder ?? '').split('/').slice(0, -1).join('/');
  const settings = files.find(({ path }) => path === (above === '' ? 'cdk.json' : `${above}/cdk.json`));
  return /"app"\s*:\s*"[^"]*python/.test(settings?.text ?? '') ? 'python' : 'ts';
};
