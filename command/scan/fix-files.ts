import { join } from 'node:path';
import {
  applyEdits,
  type Edit,
  plainLine,
  printDiff,
  type ScanInput,
  type ScanResult,
  scan,
} from '@whydenied/core/architecture';
import { maskOutgoing } from '@whydenied/core/secrets';
import { patientWorkTime } from '../../functions/composition/work-time.ts';
import type { Terminal } from '../terminal.ts';
import { isCommitted } from './is-committed.ts';
import { replaceFile } from './replace-file.ts';

type Fixing = { readonly input: ScanInput; readonly root: string; readonly result: ScanResult };

// A fix may uncover the next one: a trust that is mended lets a role's own lacks be seen
const mostRounds = 5;

/** Writes the proven edits into the template, until a reading finds no more of them, and shows all that it writes; a file that is changed, or another one now, is left alone. */
export const fixFiles = ({ input, root, result }: Fixing, terminal: Terminal): 'written' | 'refused' | 'nothing' => {
  const name = input.templatePath ?? '';
  const file = join(root, name);
  const commitment = isCommitted(file);
  if (commitment === 'changed') {
    terminal.tell(`\`${name}\` has uncommitted changes: commit or stash them, then ask for --fix again`);
    return 'refused';
  }
  if (commitment === 'noRepository') terminal.tell(`\`${name}\` is in no git repository: the text before is not kept`);
  if (editsOf(result).length === 0) {
    terminal.tell('there is no proven fix to write');
    return 'nothing';
  }
  const fixed = fixedText(input, result);
  terminal.tell(`what changes in \`${name}\`:\n${shown(printDiff(name, input.template, fixed.text))}`);
  const refused = replaceFile({ root, name, was: input.template, text: fixed.text });
  if (refused !== null) {
    terminal.tell(`nothing is written into \`${name}\`: ${refused}`);
    return 'refused';
  }
  terminal.tell(`${fixed.count} fixes written into \`${name}\``);
  if (/"aws:cdk:path"/.test(input.template))
    terminal.tell(
      '`cdk synth` writes this template anew: what has to stay belongs into the code that makes each construct',
    );
  return 'written';
};

/** What later readings add or take away stands in no finding of the first: each line is shown as it will be. */
const shown = (diff: string): string => {
  const lines = diff.split('\n');
  const changed = lines.slice(lines.findIndex((line) => line.startsWith('@@'))).filter((line) => /^[+-]/.test(line));
  return changed.map((line) => `    ${line[0]} ${plainLine(maskOutgoing(line.slice(1)))}`).join('\n');
};

const editsOf = ({ findings }: ScanResult): readonly (readonly Edit[])[] =>
  findings.flatMap(({ fix }) => (fix === null ? [] : [fix.edits]));

const fixedText = (input: ScanInput, first: ScanResult): { readonly text: string; readonly count: number } => {
  let text = input.template;
  let result = first;
  let count = 0;
  for (let round = 0; round < mostRounds; round += 1) {
    const all = editsOf(result);
    const next = applyEdits(text, all.flat()) ?? applyEdits(text, all[0] ?? []);
    if (next === null || next === text) break;
    count += all.length;
    text = next;
    const again = scan({ ...input, template: text }, { workTime: patientWorkTime });
    if (again.kind === 'unreadable' || editsOf(again.result).length === 0) break;
    result = again.result;
  }
  return { text, count };
};
