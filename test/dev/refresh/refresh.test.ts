import { readFileSync } from 'node:fs';
import { inferenceProfiles, managedPolicyLines, profileOnlyModels, samPolicyLines } from '@whydenied/core/catalog/data';
import { describe, expect, it } from 'vitest';
import { printInferenceProfiles } from '../../../dev/catalog/print-inference-profiles.ts';
import { compareFacts } from '../../../dev/refresh/compare-facts.ts';
import { actionFacts, documentFacts, modelFacts, profileFacts } from '../../../dev/refresh/facts-of.ts';
import { judgeFreshness } from '../../../dev/refresh/judge-freshness.ts';
import { mergeProfileOnly } from '../../../dev/refresh/merge-profile-only.ts';
import { mergeProfiles } from '../../../dev/refresh/merge-profiles.ts';
import { printChanges } from '../../../dev/refresh/print-changes.ts';
import { readManagedPolicies } from '../../../dev/refresh/read-managed-policies.ts';
import { readModelDump } from '../../../dev/refresh/read-model-dump.ts';
import { readProfileDump } from '../../../dev/refresh/read-profile-dump.ts';
import { readServiceReference } from '../../../dev/refresh/read-service-reference.ts';
import { recordedProfiles } from '../../../dev/refresh/recorded-profiles.ts';

const recorded = (file: string): string => readFileSync(new URL(`recorded/${file}`, import.meta.url), 'utf8');

it('the facts of an action tell which of its resource types only some calls are asked on', () => {
  const facts = actionFacts('#a\nk\none arn:x', 'b Get Put List', 'b\tbot alias ~x|bot ~y\t0?,1 1? -');

  expect([...facts]).toEqual([
    ['action b:Get', 'bot, bot alias?'],
    ['action b:Put', 'bot?'],
    ['action b:List', ''],
  ]);
});

describe('a diff of facts', () => {
  it('says exactly what came, went and was renamed', () => {
    const before = new Map([
      ['action bedrock:InvokeModel', 'foundation-model'],
      ['action bedrock:InvokeModelOnce', 'guardrail'],
      ['action bedrock:Forgotten', 'agent'],
    ]);

    const printed = printChanges('bedrock', compareFacts(before, readServiceReference(recorded('bedrock.json'))));

    expect(printed?.split('\n')).toEqual([
      '## bedrock',
      '~ action bedrock:InvokeModelOnce is now action bedrock:InvokeModelAgain',
      '- action bedrock:Forgotten',
      '+ action bedrock:BrandNew',
      '',
    ]);
  });

  it('is nothing where nothing changed', () => {
    const facts = readServiceReference(recorded('bedrock.json'));

    expect(printChanges('bedrock', compareFacts(facts, facts))).toBeNull();
  });
});

describe('documents of AWS', () => {
  const line = (name: string, ...statements: readonly object[]): string =>
    `${name} ${JSON.stringify({ Version: '2012-10-17', Statement: statements })}`;
  const invoke = { Effect: 'Allow', Action: 'bedrock:InvokeModel', Resource: '*' };

  it('change by statement, and say what a policy is called now', () => {
    const before = [
      line('AmazonBedrockNarrow', invoke),
      line('AmazonBedrockOld', { ...invoke, Action: 'bedrock:Get*' }),
    ];
    const after = [
      line('AmazonBedrockNarrow', { ...invoke, Action: 'bedrock:Converse' }, { ...invoke, Action: 'bedrock:List*' }),
      line('AmazonBedrockNew', { ...invoke, Action: 'bedrock:Get*' }),
    ];

    const { added, removed, renamed, changed } = compareFacts(
      documentFacts('policy', before.join('\n')),
      documentFacts('policy', after.join('\n')),
    );

    expect({ added, removed, renamed, changed: changed.map(({ name }) => name) }).toEqual({
      added: ['policy: AmazonBedrockNarrow, statement 2'],
      removed: [],
      renamed: [{ from: 'policy: AmazonBedrockOld, statement 1', to: 'policy: AmazonBedrockNew, statement 1' }],
      changed: ['policy: AmazonBedrockNarrow, statement 1'],
    });
  });

  it('keep the statements that went on behind a new one, and show of a changed one what changed', () => {
    const read = { Sid: 'Read', Effect: 'Allow', Action: 's3:GetObject', Resource: '*' };
    const before = line('AmazonS3Some', read, { ...invoke, Sid: 'Invoke', Action: ['bedrock:A', 'bedrock:B'] });
    const after = line(
      'AmazonS3Some',
      { ...read, Sid: 'List', Action: 's3:ListBucket' },
      { ...read, Action: ['s3:GetObject'] },
      { ...invoke, Sid: 'Invoke', Action: ['bedrock:C', 'bedrock:A'] },
    );

    const printed = printChanges(
      'policies',
      compareFacts(documentFacts('policy', before), documentFacts('policy', after)),
    );

    expect(printed?.split('\n')).toEqual([
      '## policies',
      '+ policy: AmazonS3Some, statement List',
      '! policy: AmazonS3Some, statement Invoke: - Action bedrock:B; + Action bedrock:C',
      '',
    ]);
  });

  it('are read with their day and source, or not at all', () => {
    const read = { asOf: '2026-09-30', source: 'moto 5.2.5', policies: { A: {} } };

    expect(readManagedPolicies(JSON.stringify(read))).toEqual(read);
    expect(() => readManagedPolicies(JSON.stringify({ A: {} }))).toThrow('asOf');
  });

  it('that are recorded differ in nothing from themselves', () => {
    for (const lines of [managedPolicyLines, samPolicyLines]) {
      const facts = documentFacts('policy', lines);

      expect(facts.size).toBeGreaterThan(50);
      expect(printChanges('policies', compareFacts(facts, facts))).toBeNull();
    }
  });
});

describe('inference profiles', () => {
  const dumped = readProfileDump(recorded('list-inference-profiles.us-east-1.json'));
  const small = {
    generated: '2026-01-01',
    profiles: [
      {
        id: 'us.maker.model-v1:0',
        geo: 'us',
        model: 'maker.model-v1:0',
        asOf: '2026-01-01',
        source: 'page',
        verified: 'recorded',
        sources: { 'us-east-1': ['us-east-1', 'us-east-2'], 'us-east-2': ['us-east-2'] },
      },
    ],
    idsWithoutDestinations: [{ id: 'us.maker.other-v1:0' }],
  };

  it('are read from a dump, those of an application left out', () => {
    expect(dumped).toEqual([
      { id: 'us.maker.model-v1:0', from: 'us-east-1', to: ['us-east-1', 'us-west-2'] },
      { id: 'us.maker.other-v1:0', from: 'us-east-1', to: ['us-east-2'] },
    ]);
  });

  it('change only where the dump says otherwise, each with its day and source', () => {
    const merged = mergeProfiles(small, dumped, '2026-11-28');
    const { added, removed, changed } = compareFacts(profileFacts(small), profileFacts(merged));

    expect({ added, removed, changed }).toEqual({
      added: ['profile us.maker.other-v1:0 from us-east-1'],
      removed: [],
      changed: [
        {
          name: 'profile us.maker.model-v1:0 from us-east-1',
          before: 'us-east-1, us-east-2',
          after: 'us-east-1, us-west-2',
        },
      ],
    });
    expect(merged.profiles[0]?.docSources).toEqual({
      'us-east-1': { asOf: '2026-11-28', page: 'aws bedrock list-inference-profiles' },
    });
    expect(merged.idsWithoutDestinations).toEqual([]);
  });

  it('that are recorded come back from the data as they were', () => {
    const again = printInferenceProfiles(recordedProfiles(inferenceProfiles));

    expect(again['profileLines']?.split('\n').length).toBe(inferenceProfiles.profileLines.split('\n').length);
    expect(profileFacts(recordedProfiles({ ...inferenceProfiles, ...again } as typeof inferenceProfiles))).toEqual(
      profileFacts(recordedProfiles(inferenceProfiles)),
    );
  });
});

describe('freshness', () => {
  it('is said from 30 days on, and is stale from 90', () => {
    const judged = judgeFreshness({ young: '2026-11-20', old: '2026-10-01', stale: '2026-08-01' }, '2026-11-28');

    expect(judged.map(({ isStale }) => isStale)).toEqual([false, false, true]);
    expect(judged.map(({ line }) => line.startsWith('::warning::'))).toEqual([false, true, true]);
  });

  it('of the handbook is renewed by a person, who is told how', () => {
    const [judged] = judgeFreshness({ handbook: '2026-10-01' }, '2026-11-28');

    expect(judged?.line).toMatch(/hold its pages against AWS's and set handbookAsOf$/);
  });
});

describe('models offered through profiles only', () => {
  const dump = (...models: readonly (readonly [id: string, region: string, ...types: readonly string[]])[]): string =>
    JSON.stringify({
      modelSummaries: models.map(([modelId, region, ...inferenceTypesSupported]) => ({
        modelId,
        modelArn: `arn:aws:bedrock:${region}::foundation-model/${modelId}`,
        inferenceTypesSupported,
      })),
    });

  it('come and go by Region, as the list of a Region says', () => {
    const before = 'meta.a us-east-1\nmeta.b eu-west-1 us-east-1';
    const listed = dump(
      ['meta.a', 'us-east-1', 'ON_DEMAND', 'INFERENCE_PROFILE'],
      ['meta.b', 'us-west-2', 'INFERENCE_PROFILE'],
      ['meta.c', 'us-east-1', 'INFERENCE_PROFILE'],
    );

    const after = mergeProfileOnly(before, readModelDump(listed));

    expect(after).toBe('meta.b eu-west-1 us-east-1 us-west-2\nmeta.c us-east-1');
    expect(printChanges('models', compareFacts(modelFacts(before), modelFacts(after)))?.split('\n')).toEqual([
      '## models',
      '- model meta.a through profiles only',
      '+ model meta.c through profiles only',
      '! model meta.b through profiles only: eu-west-1, us-east-1 → eu-west-1, us-east-1, us-west-2',
      '',
    ]);
  });

  it('stay what they were without a list', () => {
    expect(mergeProfileOnly(profileOnlyModels, [])).toBe(profileOnlyModels);
  });

  it('are read of no other output', () => {
    expect(() => readModelDump('{"inferenceProfileSummaries": []}')).toThrow('list-foundation-models');
  });
});
