import { type ComponentType, Fragment } from 'react';
import { ExportTool } from '../export/ExportTool.tsx';
import { FactsTool, OwnTool } from '../facts/FactsTool.tsx';

/** What stands in the header beside language and colours, in this order; each tool brings its own dialog and loads its own code. */
const TOOLS: readonly ComponentType[] = [ExportTool, OwnTool, FactsTool];

export function Tools() {
  return (
    <Fragment>
      {TOOLS.map((Tool) => (
        <Tool key={Tool.displayName ?? Tool.name} />
      ))}
    </Fragment>
  );
}
