import { existsSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import {
  type AccountDetails,
  loadJava,
  printJson,
  printMarkdown,
  printMermaid,
  printSarif,
  printText,
  type ScanInput,
  type ScanResult,
  scan as scanTemplate,
} from '@whydenied/core/architecture';
import { version } from '../../functions/composition/version.ts';
import { patientWorkTime } from '../../functions/composition/work-time.ts';
import { type ExitCode, exitCode } from '../exit-code.ts';
import { readEvidence } from '../read-evidence.ts';
import type { Terminal } from '../terminal.ts';
import { WrongUse } from '../wrong-use.ts';
import { findTemplates } from './find-templates.ts';
import { fixFiles } from './fix-files.ts';
import { progressOf } from './progress-of.ts';
import { readAccountDetails } from './read-account-details.ts';
import { readDeployer } from './read-deployer.ts';
import { readFolder } from './read-folder.ts';
import type { ScanArguments, ScanFormat } from './read-scan-arguments.ts';

/** Decides every arrow of a template, or of the one template in a folder, before anything is deployed. */
export const scan = async (asked: ScanArguments, terminal: Terminal): Promise<ExitCode> => {
  const progress = progressOf(terminal, Date.now);
  const { root, named } = rootOf(asked.path);
  if (asked.fix) refuseLink(asked.path);
  const folder = readFolder(root);
  const templates = named === null ? findTemplates(folder) : [named];
  const [template] = templates;
  if (template === undefined) {
    terminal.tell(
      `there is no template in \`${asked.path}\`: SAM, CloudFormation, cdk.out or the JSON of terraform show`,
    );
    return exitCode.nothingToDiagnose;
  }
  if (templates.length > 1)
    throw new WrongUse(`there are ${templates.length} templates here, name one of them: ${templates.join(', ')}`);
  progress(`read ${folder.files.length} files`);
  const text = folder.files.find(({ path }) => path === template)?.text;
  if (text === undefined) throw new WrongUse(`the file \`${template}\` cannot be read`);
  const details = asked.accountDetails === null ? null : readAccountDetails(asked.accountDetails);
  const input: ScanInput = {
    template: text,
    templatePath: template,
    parameters: asked.parameters,
    regions: asked.regions,
    account: asked.account ?? accountOf(details),
    files: folder.files,
    code: asked.code,
    refused: folder.refused,
    ...(details === null ? {} : { accountDetails: details }),
    ...(asked.deployer === null ? {} : { deployer: readDeployer(asked.deployer) }),
    ...evidenceOf(asked.evidence),
  };
  await loadJava(folder.files);
  const scanned = scanTemplate(input, { tell: progress, workTime: patientWorkTime });
  if (scanned.kind === 'unreadable')
    throw new WrongUse(`\`${template}\` cannot be read as a template: ${scanned.because} (line ${scanned.line})`);
  for (const { what, because } of folder.refused) terminal.tell(`not read: \`${what}\`: ${because}`);
  const fixed = asked.fix ? fixFiles({ input, root, result: scanned.result }, terminal) : null;
  terminal.print(printed(scanned.result, asked.format, terminal));
  if (fixed === 'refused') return exitCode.wrongUse;
  return scanned.result.findings.some(({ level }) => level === 'error') ? exitCode.notAsExpected : exitCode.answered;
};

/** All that the details show is of one account. */
const accountOf = (details: AccountDetails | null): string | null =>
  [...(details?.roles ?? []), ...(details?.policies ?? [])].flatMap(
    ({ arn }) => /:iam::(\d{12}):/.exec(arn)?.[1] ?? [],
  )[0] ?? null;

type Root = { readonly root: string; readonly named: string | null };

/** A file's folder is what is read; a folder is read itself. */
const rootOf = (path: string): Root => {
  if (!existsSync(path)) throw new WrongUse(`\`${path}\` is not there: name a template or a folder`);
  const real = realpathSync(resolve(path));
  return statSync(real).isDirectory() ? { root: real, named: null } : { root: dirname(real), named: basename(real) };
};

/** What is written is what was named: a link may lead out of the repository whose changes were looked at. */
const refuseLink = (path: string): void => {
  const real = realpathSync(resolve(path));
  if (real !== resolve(realpathSync('.'), path))
    throw new WrongUse(`\`${path}\` is reached by a link, and --fix follows none: name \`${real}\` itself`);
};

const evidenceOf = (files: readonly string[]): Pick<ScanInput, 'evidence'> => {
  const { evidence } = readEvidence(files);
  return evidence.policies === undefined ? {} : { evidence: { policies: evidence.policies } };
};

const printed = (result: ScanResult, format: ScanFormat, { colours }: Terminal): string => {
  switch (format) {
    case 'json':
      return printJson(result);
    case 'sarif':
      return printSarif(result, { version });
    case 'markdown':
      return printMarkdown(result);
    case 'mermaid':
      return printMermaid(result);
    case 'text':
      return printText(result, { colours });
  }
};
