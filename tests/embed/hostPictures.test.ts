// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { LANGS, textIn } from '../../src/domain/text.ts';
import { hostPictures } from '../../src/embed/hostPictures.ts';
import { pictureName } from '../../src/embed/pictureName.ts';
import { realAtlas } from '../fixtures/realAtlas.ts';

it('host pages have a picture for each language, which tells every district to whoever points at it or cannot see it', async () => {
  const pictures = await hostPictures(realAtlas);
  expect(pictures.map(([name]) => name)).toEqual(LANGS.map(pictureName));
  for (const [i, lang] of LANGS.entries()) {
    const document = new DOMParser().parseFromString(pictures[i]?.[1] ?? '', 'image/svg+xml');
    expect(document.querySelector('parsererror')).toBeNull();
    expect(document.querySelector('svg > title')?.textContent).toContain(textIn(realAtlas.title, lang));
    const description = document.querySelector('svg > desc')?.textContent;
    for (const { id, fullName } of realAtlas.districts) {
      expect(document.getElementById(`district-${id}`)?.querySelector('title')?.textContent, id).toContain(textIn(fullName, lang));
      expect(description).toContain(textIn(fullName, lang));
    }
  }
});
