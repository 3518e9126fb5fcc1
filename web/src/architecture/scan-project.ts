import type { ScanResult } from '@whydenied/core/architecture';
import { askServer } from '../identity/ask-server.ts';
import type { Project } from './project-file.ts';

/** What the scan may know beside the files; what stays empty stays unknown. */
export type Settings = { readonly region: string; readonly account: string; readonly parameters: string };

export type Scanned =
  | { readonly kind: 'failed'; readonly because: string }
  | { readonly kind: 'scanned'; readonly result: ScanResult };

export type ScanState = { readonly kind: 'empty' } | { readonly kind: 'scanning' } | Scanned;

export const noSettings: Settings = { region: '', account: '', parameters: '' };

/** Scans a project by the server, which writes nothing and keeps nothing. */
export const scanProject = async (
  project: Project,
  settings: Settings,
  signal: AbortSignal | null = null,
): Promise<Scanned> => {
  const response = await askServer('v1/scan', {
    ...{ method: 'POST', signal, headers: { 'content-type': 'application/json' } },
    body: JSON.stringify({ template: project.template.text, files: project.files, ...known(settings) }),
  });
  const body = await response.json();
  if (response.ok) return { kind: 'scanned', result: nameTemplate(body, project.template.path) };
  return {
    kind: 'failed',
    because: typeof body.detail === 'string' ? body.detail : `the server said ${response.status}`,
  };
};

/** The scan got the template without its name; the person knows it by that. */
const nameTemplate = (result: ScanResult, path: string): ScanResult =>
  JSON.parse(JSON.stringify(result), (key, value) => {
    if (key === 'file' && value === 'template') return path;
    if (key !== 'diff' || typeof value !== 'string') return value;
    return value.replace(/^--- a\/template$/m, `--- a/${path}`).replace(/^\+\+\+ b\/template$/m, `+++ b/${path}`);
  });

const known = ({ region, account, parameters }: Settings): object => {
  const pairs = parameters.split('\n').flatMap((line) => {
    const at = line.indexOf('=');
    return at < 1 ? [] : [[line.slice(0, at).trim(), line.slice(at + 1).trim()] as const];
  });
  return {
    ...(region === '' ? {} : { regions: region.split(/[\s,]+/).filter((each) => each !== '') }),
    ...(account === '' ? {} : { account }),
    ...(pairs.length === 0 ? {} : { parameters: Object.fromEntries(pairs) }),
  };
};
