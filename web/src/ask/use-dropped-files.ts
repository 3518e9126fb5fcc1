import { useEffect, useRef, useState } from 'react';
import { filesInDrop } from '../architecture/files-in-drop.ts';

/** Takes files dropped anywhere on the page, so that none replaces it; true while some hover. */
export const useDroppedFiles = (add: (files: Iterable<File>) => void): boolean => {
  const [isDragging, setDragging] = useState(false);
  const latest = useRef(add);
  latest.current = add;
  useEffect(() => {
    const leaving = new AbortController();
    const on = (type: 'dragover' | 'dragleave' | 'drop', react: (event: DragEvent) => void): void =>
      document.addEventListener(type, react, { signal: leaving.signal });
    on('dragover', (event) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      setDragging(true);
    });
    on('dragleave', ({ relatedTarget }) => relatedTarget === null && setDragging(false));
    on('drop', (event) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      setDragging(false);
      if (event.dataTransfer !== null) void filesInDrop(event.dataTransfer).then((files) => latest.current(files));
    });
    return () => leaving.abort();
  }, []);
  return isDragging;
};

const carriesFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') ?? false;
