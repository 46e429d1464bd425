import { type ComponentType, Fragment } from 'react';

/** What stands in the header beside language and colours, in this order; each tool brings its own dialog and loads its own code. */
const TOOLS: readonly ComponentType[] = [];

export function Tools() {
  return (
    <Fragment>
      {TOOLS.map((Tool) => (
        <Tool key={Tool.displayName ?? Tool.name} />
      ))}
    </Fragment>
  );
}
