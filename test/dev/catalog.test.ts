import { describe, expect, it } from 'vitest';
import { printDataModule } from '../../dev/catalog/print-data-module.ts';
import { printInferenceProfiles } from '../../dev/catalog/print-inference-profiles.ts';
import { printActionNames, printActionResources, printServiceBlock } from '../../dev/catalog/print-service-block.ts';
import { wholeServices } from '../../dev/catalog/whole-services.ts';
import { actionNames } from '../../layers/core/src/catalog/data/action-names.data.ts';
import { actionResources } from '../../layers/core/src/catalog/data/action-resources.data.ts';
import { serviceBlocks } from '../../layers/core/src/catalog/data/services.data.ts';

describe('a printed catalog', () => {
  it.each(wholeServices)('makes the committed block of %s', async (service) => {
    const block = await printServiceBlock(service);

    expect(`${serviceBlocks}\n#`).toContain(`${block}\n#`);
  });

  it('makes the committed names of a service outside GenAI', async () => {
    const names = await printActionNames('codecommit');

    expect(actionNames.split('\n')).toContain(names);
  });

  it.each(['codecommit', 'servicecatalog', 'rds-db', 'health'])(
    'makes the committed resources of %s',
    async (service) => {
      const resources = await printActionResources(service);

      expect(actionResources.split('\n')).toContain(resources);
    },
  );

  it('marks the rows of a profile that come from a model card', () => {
    const printed = printInferenceProfiles({
      generated: '2026-11-23',
      profiles: [
        {
          id: 'xx.maker.model',
          geo: 'xx',
          model: 'maker.model',
          asOf: '2026-08-22',
          source: 'recording',
          verified: 'recorded',
          sources: { 'xx-a-1': ['xx-a-1', 'xx-b-1'], 'xx-b-1': ['xx-b-1'] },
          docSources: { 'xx-b-1': { asOf: '2026', page: 'card (copy)' } },
        },
      ],
      idsWithoutDestinations: [{ id: 'xx.maker.other' }],
    });

    expect(printed['profileLines']).toBe('xx.maker.model 2026-08-22 0 0=0,1 1=1@2026@1');
    expect(printed['profilePages']).toBe('recording\ncard');
  });

  it('refuses a text that would end its own literal', () => {
    expect(() => printDataModule({ text: 'a\n`' })).toThrow('bug');
  });
});
