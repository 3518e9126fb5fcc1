import type { Follower } from './follower.ts';
import type { Called, Thing } from './thing.ts';

// Names that no other library gives to its methods: whoever calls them calls AWS.
const telling =
  /^(invoke_?model\w*|converse(_?stream)?|put_?item|update_?item|batch_?write_?item|send_?message_?batch|retrieve_?and_?generate\w*|get_?secret_?value|assume_?role\w*|put_?events|start_?execution|invoke_?agent\w*|apply_?guardrail|list_?objects(_?v2)?|upload_fileobj|download_fileobj|generate_?presigned_\w+)$/i;

/** A method of something opaque: what it was made of is used, and a name that only AWS has is a call that was not followed. */
export const useHeld = (
  follower: Follower,
  of: Thing,
  { name, called }: { readonly name: string; readonly called: Called },
): void => {
  const held = of.kind === 'unknown' ? of.holds : [];
  for (const thing of held) if (thing.kind === 'native') thing.escape?.(`\`${name}\``, called.place, name);
  if (of.kind === 'unknown' && of.holdsMore === true)
    follower.open(`\`${name}\` is called on one of more than are followed`, called.place);
  if (of.kind === 'unknown' && telling.test(name) && held.length === 0) {
    follower.open(`\`${name}\` is called on something that could not be followed`, called.place);
  }
};
