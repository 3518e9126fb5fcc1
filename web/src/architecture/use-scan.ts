import type { Finding } from '@whydenied/core/architecture';
import { useEffect, useRef, useState } from 'react';
import { applyEdits } from './apply-edits.ts';
import type { Project } from './project-file.ts';
import { readProject } from './read-project.ts';
import { noSettings, type ScanState, type Settings, scanProject } from './scan-project.ts';

/** A project in this tab, scanned by the server each time that it or a setting changes; nothing is written anywhere. */
export const useScan = (given: readonly File[]) => {
  const [project, setProject] = useState<Project | null>(null);
  const [settings, setSettings] = useState<Settings>(noSettings);
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
    scanProject(project, settings, leaving.signal).then(setState, (error: Error) => {
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
