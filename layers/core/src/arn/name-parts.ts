/** The parts of what an ARN names, whichever of the two signs stands between them: `table/orders/index/by-day`, `function:ask:2`. */
export const nameParts = (name: string): readonly string[] => name.split(/[/:]/);
