/** Every ARN among words, whole or torn, by its service (`$1`) and the type of what it names (`$2`). Bounded: hostile text costs no more than any other. */
export const arnInProse =
  /\barn:aws[a-z-]{0,12}:([a-z0-9-]{0,40}):[^\s:"']{0,40}:[^\s:"']{0,60}:([A-Za-z-]{0,40})[^\s"',)\]}]{0,300}/g;
