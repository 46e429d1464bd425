import type { Frame, Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { type Opened, setUpStage } from './harness.ts';
import { mapIn, setUpHost } from './hostPage.ts';
import { look } from './picture.ts';

const stage = setUpStage();
const host = setUpHost(stage);

async function dialogAt(hash: string): Promise<Opened & { readonly dialog: Locator }> {
  const opened = await stage.open(hash, { viewport: { width: 1440, height: 900 } });
  await opened.page.getByRole('button', { name: 'Embed', exact: true }).click();
  const dialog = opened.page.getByRole('dialog', { name: 'Put it into another page or a deck' });
  await dialog.waitFor();
  return { ...opened, dialog };
}

const codeOf = (dialog: Locator) => dialog.getByRole('textbox', { name: /^Code/ }).inputValue();

interface Node {
  readonly tag: string;
  readonly attributes: Record<string, string>;
  readonly children: Node[];
}

/** An element as a tree of names and attributes; runs in the page. Styles are read as the browser understands them. */
function treeOf(element: Element): Node {
  const read = (one: Element): Node => ({
    tag: one.tagName,
    attributes: Object.fromEntries(
      [...one.attributes].map(({ name, value }) => [name, name === 'style' ? (one as HTMLElement).style.cssText : value]),
    ),
    children: [...one.children].map(read),
  });
  return read(element);
}

/** What the code is to a browser: the elements a page of another origin gets from it. */
async function pasted(code: string): Promise<{ page: Page; tree: Node }> {
  const { page } = await host.open(`<main style="width:640px">${code}</main>`);
  return { page, tree: await page.locator('main > *').evaluate(treeOf) };
}

/** The preview's elements, once they are those of the code in the box. */
async function previewed(dialog: Locator, part: string): Promise<Node> {
  const place = dialog.locator('.embed-preview iframe');
  await expect.poll(async () => (await place.getAttribute('src')) ?? '').toContain(part);
  return dialog.locator('.embed-preview > div > div > *').evaluate(treeOf);
}

const seen = (frame: Frame) =>
  frame.evaluate(() => ({
    hash: window.location.hash,
    title: document.querySelector('h1')?.textContent,
    legend: document.querySelector('.legend')?.textContent,
    about: document.querySelector('aside h2')?.textContent,
    paint: document.documentElement.dataset.paint,
    fills: [...document.querySelectorAll('.stage path[data-district]')].map((path) => path.getAttribute('fill')?.replace(/_R_\w+_/, '')),
  }));

describe('the embed dialog', () => {
  it.each([
    ['16:9', '16 / 9'],
    ['4:3', '4 / 3'],
    ['Square', '1 / 1'],
    ['Column', '3 / 4'],
  ])('previews the very code it hands out, as %s', async (size, proportion) => {
    const { dialog, faults } = await dialogAt('#district=nanshan&cluster=new-energy&lang=en');
    await dialog.getByLabel('Size').selectOption({ label: size });
    await dialog.getByLabel('Colours').selectOption('dark');
    await dialog.getByLabel('Details').uncheck();
    const preview = await previewed(dialog, 'panel=0');
    const code = await codeOf(dialog);
    const { page, tree } = await pasted(code);
    expect(preview).toEqual(tree);
    const [link, frame] = tree.children;
    expect(tree.attributes.style).toContain(`aspect-ratio: ${proportion}`);
    expect(frame?.attributes).toMatchObject({
      loading: 'lazy',
      allow: 'fullscreen; clipboard-write',
      referrerpolicy: 'strict-origin-when-cross-origin',
    });
    expect(frame?.attributes.title).not.toBe('');
    expect(link?.children[0]?.attributes.alt).toContain('each district');
    const image = page.locator('main img');
    expect(await image.evaluate((img: HTMLImageElement) => img.decode().then(() => img.naturalWidth))).toBeGreaterThan(0);
    const box = await page.locator('main iframe').boundingBox();
    const [w, h] = proportion.split(' / ').map(Number) as [number, number];
    expect([box?.width, Math.round(box?.height ?? 0)]).toEqual([640, Math.round((640 * h) / w)]);
    expect(faults).toEqual({ console: [], errors: [], policy: [], foreign: [] });
  });

  it('shows in its preview what a page of another origin shows, with a size, a title, a language and locks of one’s own', async () => {
    const { page: site, dialog, faults } = await dialogAt('#cluster=new-energy,biomedicine&lang=en');
    await dialog.getByLabel('Size').selectOption('own');
    await dialog.getByLabel('Width (pixels)').fill('600');
    await dialog.getByLabel('Height (pixels)').fill('420');
    await dialog.getByLabel('Language').selectOption('zh-Hant');
    await dialog.getByLabel('Colours').selectOption('contrast');
    await dialog.getByLabel('Title').fill('<i>“A & B”</i>');
    await dialog.getByLabel('Cluster filter').uncheck();
    await dialog.getByLabel('Choosing and zooming').uncheck();
    await expect.poll(() => dialog.locator('.embed-says').textContent()).toContain('Cluster filter, Choosing and zooming');
    const preview = await previewed(dialog, 'interactive=0');
    const { page, tree } = await pasted(await codeOf(dialog));
    expect(preview).toEqual(tree);
    expect(tree.attributes.style).toContain('max-width: 600px');
    const [here, there] = [await seen(await mapIn(site, '.embed-preview iframe')), await seen(await mapIn(page))];
    expect(there).toEqual(here);
    expect(there).toMatchObject({ title: '<i>“A & B”</i>', paint: 'contrast' });
    expect(there.legend).toContain('新能源');
    expect(faults.policy).toEqual([]);
  });

  it('hands out the picture of the view itself, to be saved and put beside the page', async () => {
    const { page: site, dialog } = await dialogAt('#district=nanshan&cluster=new-energy&lang=en');
    await dialog.getByLabel('Stand-in picture').selectOption('view');
    const [download] = await Promise.all([site.waitForEvent('download'), dialog.getByRole('button', { name: 'Save the picture' }).click()]);
    const { tree } = await pasted(await codeOf(dialog));
    const image = tree.children[0]?.children[0]?.attributes;
    expect(image?.src).toBe(download.suggestedFilename());
    expect(image?.alt).toMatch(/New Energy.*Nanshan/);
    await expect
      .poll(() => dialog.locator('.embed-preview img').evaluate((img: HTMLImageElement) => img.decode().then(() => img.naturalWidth)))
      .toBe(1280);
  });

  it('takes a code back: what was chosen stands in the fields again', async () => {
    const { dialog } = await dialogAt('#district=nanshan&lang=en');
    await dialog.getByLabel('Size').selectOption('square');
    await dialog.getByLabel('Colours').selectOption('projector');
    await dialog.getByLabel('Title').fill('Ours');
    await dialog.getByLabel('Site that may talk to it').fill('https://example.org');
    await dialog.getByLabel('Details').uncheck();
    const code = await codeOf(dialog);
    const again = await dialogAt('#lang=en');
    const box = again.dialog.getByRole('textbox', { name: /^Code/ });
    await box.fill('nonsense');
    await again.dialog.getByText('This is no code of this map.').waitFor();
    await box.fill(code);
    expect(await again.dialog.getByLabel('Size').inputValue()).toBe('square');
    expect(await again.dialog.getByLabel('Colours').inputValue()).toBe('projector');
    expect(await again.dialog.getByLabel('Title').inputValue()).toBe('Ours');
    expect(await again.dialog.getByLabel('Site that may talk to it').inputValue()).toBe('https://example.org');
    expect(await again.dialog.getByLabel('Details').isChecked()).toBe(false);
    expect(await codeOf(again.dialog)).toBe(code);
  });

  it.each([
    ['reveal.js', 'ui=slide'],
    ['Slidev', 'ui=slide'],
  ])('previews the slide for %s and says what stays interactive', async (name, part) => {
    const { page, dialog, faults } = await dialogAt('#cluster=new-energy&lang=en');
    await dialog.getByText(name, { exact: true }).click();
    expect(await dialog.locator('.embed-says').textContent()).toMatch(/Choosing.*filtering/);
    await previewed(dialog, part);
    const code = await codeOf(dialog);
    const frame = await mapIn(page, '.embed-preview iframe');
    const src = (await dialog.locator('.embed-preview iframe').getAttribute('src')) ?? '';
    expect(code.replaceAll('&amp;', '&')).toContain(src);
    expect(await frame.evaluate(() => [window.location.href, document.querySelector('.embed')?.getAttribute('data-shell')])).toEqual([
      src,
      'slide',
    ]);
    const box = await dialog.locator('.embed-preview iframe').boundingBox();
    const room = await dialog.locator('.embed-preview').boundingBox();
    expect(Math.abs((box?.width ?? 0) - (room?.width ?? 0))).toBeLessThan(4);
    expect(faults.policy).toEqual([]);
  });

  it('offers what hosts without frames can take, and says that nothing can be clicked there', async () => {
    const { page, dialog } = await dialogAt('#district=nanshan&lang=en');
    await dialog.getByText('PowerPoint / WPS', { exact: true }).click();
    expect(await dialog.locator('.embed-says').textContent()).toContain('nothing can be clicked');
    const [deck] = await Promise.all([page.waitForEvent('download'), dialog.getByRole('button', { name: /PowerPoint file/ }).click()]);
    expect(deck.suggestedFilename()).toBe('shenzhen-cluster-map-nanshan.pptx');
    await dialog.getByText('WeChat / Notion / Feishu', { exact: true }).click();
    expect(await dialog.locator('.embed-says').textContent()).toContain('cannot be clicked');
    const [png] = await Promise.all([page.waitForEvent('download'), dialog.getByRole('button', { name: 'Save the picture' }).click()]);
    expect(png.suggestedFilename()).toMatch(/nanshan.*\.png$/);
    const link = await dialog.getByRole('textbox', { name: 'Link' }).inputValue();
    expect(link).toContain('#district=nanshan');
    expect(look(await dialog.getByRole('img', { name: 'QR code that opens this map' }).screenshot()).colours).toBeGreaterThan(1);
    const picture = dialog.locator('.embed-preview img');
    expect(await picture.evaluate((img: HTMLImageElement) => img.decode().then(() => img.naturalWidth))).toBe(1280);
    expect(await picture.getAttribute('alt')).toContain('Nanshan');
    expect(await dialog.locator('iframe').count()).toBe(0);
  });
});
