import { useEffect, useState } from 'react';
import { OwnSheet } from '../facts/OwnSheet.tsx';
import { useDesk } from '../state/DeskContext.tsx';
import { loadStory } from '../story/loadStory.ts';
import { StoryPanel } from '../story/StoryPanel.tsx';

/**
 * The page of one's own facts. A file that turns out to be a story is handed to the editor of stories, whose code comes along, so
 * that nothing is fetched once a file has been dropped.
 */
export function OwnPlace() {
  const { actions } = useDesk();
  const [story, setStory] = useState<File | null>(null);
  useEffect(() => void loadStory('default'), []);
  if (story !== null) return <StoryPanel handed={story} onClose={() => actions.openSheet(null)} />;
  return <OwnSheet onStory={setStory} />;
}
