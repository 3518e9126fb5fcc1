/** A style sheet with all that it imports, as the bundler hands it over: its text. */
declare module '*.css' {
  export const style: string;
}
