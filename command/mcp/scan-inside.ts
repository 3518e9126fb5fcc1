import { basename, dirname } from 'node:path';
import { loadJava, type ScanInput, scan } from '@whydenied/core/architecture';
import type { ReadScan, ScanAsked } from '@whydenied/core/mcp';
import { patientWorkTime } from '../../functions/composition/work-time.ts';
import { findTemplates } from '../scan/find-templates.ts';
import { readFolder } from '../scan/read-folder.ts';
import { findInside } from './read-inside.ts';

/** Scans a template below the root, or the one template of a folder there; reads nothing outside. */
export const scanInside =
  (root: string) =>
  async ({ path, ...asked }: ScanAsked): Promise<ReadScan> => {
    const found = findInside(root, path);
    if (found.kind === 'refused') return found;
    const folder = readFolder(found.isFolder ? found.path : dirname(found.path));
    const templates = found.isFolder ? findTemplates(folder) : [basename(found.path)];
    const [template] = templates;
    if (template === undefined)
      return refused(`there is no template in \`${path}\`: SAM, CloudFormation, cdk.out or a Terraform plan as JSON`);
    if (templates.length > 1)
      return refused(
        `there are ${templates.length} templates in \`${path}\`, name one of them: ${templates.slice(0, 20).join(', ')}`,
      );
    const text = folder.files.find((file) => file.path === template)?.text;
    if (text === undefined) return refused(`\`${template}\` cannot be read as a text file`);
    const input: ScanInput = {
      template: text,
      templatePath: template,
      files: folder.files,
      refused: folder.refused,
      ...asked,
    };
    await loadJava(folder.files);
    const scanned = scan(input, { workTime: patientWorkTime });
    return scanned.kind === 'scanned'
      ? { kind: 'scanned', result: scanned.result }
      : refused(`\`${template}\` cannot be read as a template: ${scanned.because} (line ${scanned.line})`);
  };

const refused = (because: string): ReadScan => ({ kind: 'refused', because });
