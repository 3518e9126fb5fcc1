/** Where files of a dropped folder stood: the browser does not write it into the file. */
export const droppedPaths = new WeakMap<File, string>();
