import type { ComponentType } from 'react';
import { ExportTool } from '../export/ExportTool.tsx';
import { FactsTool, OwnTool } from '../facts/FactsTool.tsx';
import { StoryTool } from '../story/StoryTool.tsx';

/** The tools that stand in the header; each brings its own dialog and loads its own code. */
const MAIN: readonly ComponentType[] = [StoryTool, ExportTool];
/** The tools behind "More". */
const OTHER: readonly ComponentType[] = [OwnTool, FactsTool];

export function MainTools() {
  return MAIN.map((Tool) => <Tool key={Tool.name} />);
}

export function OtherTools() {
  return OTHER.map((Tool) => <Tool key={Tool.name} />);
}
