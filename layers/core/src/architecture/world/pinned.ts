import type { ScanInput } from '../scan-input.ts';
import { pathBeside } from './path-beside.ts';

type Pinned = { readonly account: string | null; readonly region: string | null };

/** A stack that CDK made for one account and Region is deployed there and nowhere else, whatever is asked for. https://docs.aws.amazon.com/cdk/v2/guide/environments.html */
export const pinned = (input: ScanInput): ScanInput => {
  const { account, region } = environmentOf(input);
  const left = (input.regions ?? []).filter((each) => region !== null && each !== region);
  return {
    ...input,
    account: input.account ?? account,
    ...(region === null ? {} : { regions: [region] }),
    ...(left.length === 0
      ? {}
      : {
          refused: [
            ...(input.refused ?? []),
            ...left.map((each) => ({ what: each, because: `\`manifest.json\` deploys this stack in ${region}` })),
          ],
        }),
  };
};

const environmentOf = ({ templatePath = '', files = [] }: ScanInput): Pinned => {
  const path = pathBeside(templatePath, 'manifest.json');
  const text = files.find((file) => file.path === path)?.text;
  const name = templatePath.split('/').at(-1) ?? '';
  const stack = Object.values(fieldsOf(fieldsOf(parsed(text))['artifacts'])).find(
    (artifact) => fieldsOf(fieldsOf(artifact)['properties'])['templateFile'] === name,
  );
  const [, account = '', region = ''] =
    /^aws:\/\/([^/]+)\/([^/]+)$/.exec(String(fieldsOf(stack)['environment'] ?? '')) ?? [];
  return {
    account: /^\d{12}$/.test(account) ? account : null,
    region: /^[a-z]{2}(-[a-z]+)+-\d$/.test(region) ? region : null,
  };
};

const parsed = (text: string | undefined): unknown => {
  try {
    return JSON.parse(text ?? '{}');
  } catch {
    return {};
  }
};

const fieldsOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
