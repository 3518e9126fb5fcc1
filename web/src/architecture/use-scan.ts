import type { Finding, ScanResult } from '@whydenied/core/architecture';
import { useEffect, useRef, useState } from 'react';
import { askServer } from '../identity/ask-server.ts';
import { applyEdits } from './apply-edits.ts';
import type { Project } from './project-file.ts';
import { readProject } from './read-project.ts';

/** What the scan may know beside the files; what stays empty stays unknown. */
export type Settings = { readonly region: string; readonly account: string; readonly parameters: string };

export type ScanState =
  | { readonly kind: 'empty' }
  | { readonly kind: 'scanning' }
  | { readonly kind: 'failed'; readonly because: string }
  | { readonly kind: 'scanned'; readonly result: ScanResult };

/** A project in this tab, scanned by the server each time that it or a setting changes; nothing is written anywhere. */
export const useScan = (given: readonly File[]) => {
  const [project, setProject] = useState<Project | null>(null);
  const [settings, setSettings] = useState<Settings>({ region: '', account: '', parameters: '' });
  const [state, setState] = useState<ScanState>({ kind: 'empty' });
  // What does not fit takes nothing away of what is there.
  const [refused, setRefused] = useState<string | null>(null);
  const latest = useRef(project);
  latest.current = project;
  const add = async (files: Iterable<File>): Promise<void> => {
    const read = await readProject(files, latest.current);
    setRefused(read.kind === 'none' ? read.because : null);
    if (read.kind === 'none') return;
    setBefore([]);
    setProject({ template: read.template, files: read.files });
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: what came along is read once
  useEffect(() => {
    if (given.length > 0) void add(given);
  }, [given]);
  useEffect(() => {
    if (project === null) return;
    const leaving = new AbortController();
    setState({ kind: 'scanning' });
    scan(project, settings, leaving.signal).then(setState, (error: Error) => {
      if (!leaving.signal.aborted)
        setState({ kind: 'failed', because: `The server does not answer: ${error.message}` });
    });
    return () => leaving.abort();
  }, [project, settings]);
  const [before, setBefore] = useState<readonly Project[]>([]);
  const apply = ({ fix }: Finding): void => {
    if (project === null || fix === null) return;
    setBefore([...before, project]);
    setProject(applyEdits(project, fix.edits));
  };
  const undo = (): void => {
    setProject(before.at(-1) ?? project);
    setBefore(before.slice(0, -1));
  };
  return { project, settings, state, refused, add, setSettings, apply, undo, edited: before.length > 0 };
};

const scan = async (project: Project, settings: Settings, signal: AbortSignal): Promise<ScanState> => {
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
