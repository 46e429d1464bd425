import type { ComponentType } from 'react';
import { EmbedTool } from '../embed/EmbedTool.tsx';
import { ExportTool } from '../export/ExportTool.tsx';
import type { LoadStory } from '../export/format.ts';
import { StoryTool } from '../story/StoryTool.tsx';

const loadStory: LoadStory = async (name) => (await import('../story/loadStory.ts')).loadStory(name);

/** Stories are told in one room and exported in another; here they meet. */
function StoryExportTool() {
  return <ExportTool loadStory={loadStory} />;
}

/** The tools that stand in the header; each brings its own dialog and loads its own code. */
const MAIN: readonly ComponentType[] = [StoryTool, StoryExportTool, EmbedTool];

export function MainTools() {
  return MAIN.map((Tool) => <Tool key={Tool.name} />);
}
