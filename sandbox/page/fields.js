/** What somebody has entered into the fields of one view or message, in the shape Slack sends it back. */

export class Fields {
  constructor() {
    this.values = {};
    this.drafts = new Set();
  }

  get(block, action) {
    return this.values[block]?.[action];
  }

  /** A first value from the view itself: it never overrides what was entered. */
  begin(block, action, value) {
    if (!this.drafts.has(`${block}/${action}`)) this.put(block, action, value);
    return this.get(block, action);
  }

  enter(block, action, value) {
    this.drafts.add(`${block}/${action}`);
    this.put(block, action, value);
  }

  put(block, action, value) {
    (this.values[block] ??= {})[action] = value;
  }

  /** The values of the blocks that are (still) shown. */
  of(blocks) {
    const shown = new Set(blocks.map((block) => block.block_id));
    return Object.fromEntries(Object.entries(this.values).filter(([block]) => shown.has(block)));
  }
}

const kept = new Map();

/** The fields of a view or message by its id: they outlive every redrawing. */
export function fieldsOf(id) {
  if (!kept.has(id)) kept.set(id, new Fields());
  return kept.get(id);
}

export const forgetFields = (id) => kept.delete(id);
