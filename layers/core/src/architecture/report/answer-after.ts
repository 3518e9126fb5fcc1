import { applyEdits } from '../../template/index.ts';
import { type Bound, boundBy } from '../mend/bound-by.ts';
import { isDangerous } from '../mend/withheld.ts';
import { scan } from '../scan.ts';
import type { Finding, ScannedRequest, ScanResult } from '../scan-result.ts';
import { fenced } from './fenced.ts';
import { type Pasting, pastedInput } from './pasting.ts';
import { plainText } from './plain-text.ts';
import { saidPlace } from './said-place.ts';

/** What is asked about a template after it was scanned. `why` and `finding`: of the one at a place, counted from 1. */
export type AskedAfter = {
  readonly about: 'fixed' | 'withFix' | 'undo' | 'why' | 'finding' | 'terraform' | 'opens';
  readonly place: number | null;
};

/** The answer to a question about a template that was scanned: read off its scan and, where a fix is asked about, off the edited text read again. Null where it is no template. */
export const answerAfter = (template: string, asked: AskedAfter, scanning: Pasting = {}): string | null => {
  const scanned = scan(pastedInput(template, scanning), scanning);
  if (scanned.kind !== 'scanned') return null;
  const errors = scanned.result.findings.filter(({ level }) => level === 'error');
  const told: Told = { template, result: scanned.result, errors, place: asked.place, scanning };
  if (errors.length === 0 && asked.about !== 'finding')
    return 'Nothing of this template is broken as far as it was decided, so there is no fix of it to speak of.';
  return answers[asked.about](told);
};

type Told = {
  readonly template: string;
  readonly result: ScanResult;
  readonly errors: readonly Finding[];
  readonly place: number | null;
  readonly scanning: Pasting;
};

const noFix =
  'For none of what is broken an edit was proven, so there is nothing to write down: what lacks is only known when the code runs, or stands outside this template.';

/** The text with every proven edit made, and what is still broken there when it is read again. */
const mended = ({
  template,
  errors,
  scanning,
}: Told): { readonly text: string; readonly left: readonly Finding[]; readonly count: number } | null => {
  const fixes = errors.flatMap(({ fix }) => (fix === null ? [] : [fix]));
  const text =
    fixes.length === 0
      ? null
      : applyEdits(
          template,
          fixes.flatMap(({ edits }) => edits),
        );
  const again = text === null ? null : scan(pastedInput(text, scanning), scanning);
  if (text === null || again?.kind !== 'scanned') return null;
  return { text, left: again.result.findings.filter(({ level }) => level === 'error'), count: fixes.length };
};

const stillBroken = (left: readonly Finding[]): string =>
  left.length === 0
    ? 'Read again with them, nothing that was denied is denied any more.'
    : `Read again with them, ${left.length === 1 ? 'one thing is' : `${left.length} things are`} still broken: ${left.map(({ message }) => plainText(message)).join('; ')}.`;

const edits = (count: number): string => (count === 1 ? 'the one edit' : `all ${count} edits`);

// A reply has to stay readable; longer templates are told by their lines
const mostSigns = 24_000;

const fixed = (told: Told): string => {
  const made = mended(told);
  if (made === null) return noFix;
  if (made.text.length > mostSigns)
    return `The template is too long to be written out here: these are ${edits(made.count)}, for \`git apply\`.\n\n${diffs(told.errors)}\n\n${stillBroken(made.left)}`;
  const language = made.text.trimStart().startsWith('{') ? 'json' : 'yaml';
  return `The whole template with ${edits(made.count)}:\n\n${fenced(made.text, language)}\n\n${stillBroken(made.left)}`;
};

const withFix = (told: Told): string => {
  const made = mended(told);
  if (made === null) return noFix;
  const broken = told.errors.length;
  const first = made.left.length === 0 ? 'Yes' : 'Not all of it';
  return `${first}: with ${edits(made.count)} ${broken === 1 ? 'the broken arrow is' : `the ${broken} broken ones are`} decided anew. ${stillBroken(made.left)}`;
};

const diffs = (findings: readonly Finding[]): string =>
  findings.flatMap(({ fix }) => (fix === null ? [] : [fenced(fix.diff, 'diff')])).join('\n\n');

const undo = (told: Told): string => {
  const own = diffs(told.errors);
  return own === ''
    ? noFix
    : `Nothing of yours was changed here: the edits are proposals. Where they are in your file, \`git checkout -- FILE\` takes back what is not committed, and \`git apply -R\` with these same lines takes out just them; a stack that was deployed with them loses the grant with its next deployment:\n\n${own}`;
};

const one = ({ errors, result, place }: Told): Finding | undefined =>
  place === null ? errors[0] : [...errors, ...result.findings.filter(({ level }) => level === 'warning')][place - 1];

const ordinals = (place: number): string => `number ${place}`;

const why = (told: Told): string => {
  const found = one(told);
  if (found === undefined) return missing(told);
  const arrow = told.result.arrows.find(({ id }) => id === found.arrow);
  const causes = (arrow?.because ?? [])
    .slice(0, 4)
    .map(
      ({ at, text }) =>
        `- ${at.file === found.at.file ? '' : `\`${plainText(at.file)}\`, `}line ${at.line}: ${plainText(text)}`,
    );
  const requests = (arrow?.requests ?? [])
    .filter(({ decision }) => decision !== null && decision !== 'allowed')
    .slice(0, 6);
  const asked = requests.map(
    ({ principal, action, resource, decision }) =>
      `- \`${action}\` on \`${plainText(resource ?? '*')}\`${principal === null ? '' : ` as \`${plainText(principal)}\``}: ${decision === 'explicitDeny' ? 'a statement denies it' : 'no statement allows it'}`,
  );
  return [
    `Because ${plainText(found.message)} (${saidPlace(found, told.result)}).`,
    ...(causes.length === 0 ? [] : [`What asks for it:\n\n${causes.join('\n')}`]),
    ...(asked.length === 0
      ? []
      : [`How each request was decided, on the policies of this template:\n\n${asked.join('\n')}`]),
  ].join('\n\n');
};

const missing = ({ errors, result, place }: Told): string => {
  const warnings = result.findings.filter(({ level }) => level === 'warning').length;
  const counted = `${errors.length} ${errors.length === 1 ? 'error' : 'errors'} and ${warnings} ${warnings === 1 ? 'warning' : 'warnings'}`;
  return `There is no finding ${ordinals(place ?? 1)}: the scan of this template has ${counted}.`;
};

const finding = (told: Told): string => {
  const found = one(told);
  if (found === undefined) return missing(told);
  const { fix, rule, message } = found;
  const edit =
    fix === null
      ? 'No edit of these lines was proven for it.'
      : `The edit, proven by reading the text again:\n\n${fenced(fix.diff, 'diff')}`;
  return `Finding ${told.place ?? 1} (${rule}, ${saidPlace(found, told.result)}): ${plainText(message)}.\n\n${edit}`;
};

/** What lacks as a statement of Terraform: the template itself is CloudFormation. */
const terraform = (told: Told): string => {
  const proven = told.errors.filter(({ fix }) => fix !== null);
  const lacking = proven.flatMap(({ arrow }) => told.result.arrows.find(({ id }) => id === arrow)?.requests ?? []);
  const denied = lacking.filter(
    (request) => request.decision !== null && request.decision !== 'allowed' && isWritten(request),
  );
  const alike = Map.groupBy(denied, (request) => JSON.stringify([request.resource ?? '', boundBy(request)]));
  const statements = [...alike].map(([key, requests]) => {
    const [resource, bound] = JSON.parse(key) as readonly [string, Bound | null];
    const actions = [...new Set(requests.map(({ action }) => JSON.stringify(action)))].join(', ');
    return `  statement {\n    effect    = "Allow"\n    actions   = [${actions}]\n    resources = [${JSON.stringify(inTerraform(resource))}]${bound === null ? '' : conditionOf(bound)}\n  }`;
  });
  if (statements.length === 0) return noFix;
  const data = 'data "aws_region" "current" {}\ndata "aws_caller_identity" "current" {}\n\n';
  const block = `${data}data "aws_iam_policy_document" "lacking" {\n${statements.join('\n')}\n}`;
  return `This template is CloudFormation; in a Terraform configuration of the same what lacks is this, for the role named in each finding (names in \`\${…}\` are the template's own: put your resources' attributes there):\n\n${fenced(block, 'hcl')}\n\nIt was decided on this template, not on a configuration: \`whydenied scan\` reads the plan that \`terraform show -json\` prints.`;
};

/** What an edit may write, Terraform may. */
const isWritten = (request: ScannedRequest): boolean =>
  request.resource !== null && !isDangerous(request.action, request.resource, boundBy(request) !== null);

const conditionOf = ({ key, value }: Bound): string =>
  `\n    condition {\n      test     = "StringEquals"\n      variable = "${key}"\n      values   = [${JSON.stringify(inTerraform(value))}]\n    }`;

const inTerraform = (resource: string): string =>
  plainText(resource)
    .replaceAll('${AWS::Region}', '${data.aws_region.current.region}')
    .replaceAll('${AWS::AccountId}', '${data.aws_caller_identity.current.account_id}')
    .replaceAll('${AWS::Partition}', 'aws');

const opens = (told: Told): string => {
  const lines = told.errors.flatMap((found) =>
    found.fix === null
      ? []
      : [`- ${saidPlace(found, told.result)}: what the finding names and nothing beside: ${plainText(found.message)}`],
  );
  return lines.length === 0
    ? noFix
    : `Each edit grants what its finding says is lacking; the text was read again with it, and no request that was allowed before is lost:\n\n${lines.join('\n')}\n\n${diffs(told.errors)}`;
};

const answers: Readonly<Record<AskedAfter['about'], (told: Told) => string>> = {
  fixed,
  withFix,
  undo,
  why,
  finding,
  terraform,
  opens,
};
