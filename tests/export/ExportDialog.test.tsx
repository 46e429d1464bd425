// @vitest-environment jsdom
import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { ExportDialog } from '../../src/export/ExportDialog.tsx';
import type { Exporter, Format } from '../../src/export/format.ts';
import { renderAtDesk } from '../panels/desk.tsx';

const { FORMATS } = vi.hoisted(() => ({ FORMATS: [] as unknown[] }));
vi.mock('../../src/export/registry.ts', () => ({ FORMATS }));

const format = (id: string, load: () => Promise<Exporter>): Format => ({
  id,
  group: 'slides',
  label: 'export.pptx',
  hint: 'export.pptx.hint',
  load,
});
const breaking: Exporter = async () => {
  throw new RangeError('Invalid array length');
};
FORMATS.push(
  format('lost', () => Promise.reject(new TypeError('Failed to fetch dynamically imported module'))),
  format('broken', async () => breaking),
  format('slow', async () => () => new Promise<never>(() => {})),
  format('good', async () => async () => ({ ok: true, value: null })),
);

beforeAll(() => {
  // jsdom has no modal dialogs.
  HTMLDialogElement.prototype.showModal ??= function (this: HTMLDialogElement) {
    this.open = true;
  };
});
afterEach(cleanup);

async function pressed(id: string, lang: 'zh-Hans' | 'en' = 'en') {
  const { container } = renderAtDesk(<ExportDialog onClose={() => {}} />, { lang });
  await userEvent.click(container.querySelector(`[data-format="${id}"]`) as Element);
}
const says = (text: RegExp) => waitFor(() => expect(screen.getByRole('status').textContent).toMatch(text));

describe('the export menu says what went wrong and what to do', () => {
  it('where the code of a format cannot be had', async () => {
    await pressed('lost');
    await says(/could not be had: Failed to fetch dynamically imported module\. Check the connection, reload the page/);
  });

  it('where a format breaks', async () => {
    await pressed('broken', 'zh-Hans');
    await says(/生成文件时出错：Invalid array length。请换一种格式/);
  });

  it('and is ready for the next try', async () => {
    await pressed('lost');
    await says(/reload/);
    await userEvent.click(document.querySelector('[data-format="good"]') as Element);
    await waitFor(() => expect(screen.getByRole('status').textContent).toBe(''));
  });

  it('shows what is under way without reading it out', async () => {
    await pressed('slow');
    await says(/./);
    expect(screen.getByRole('status').getAttribute('aria-busy')).toBe('true');
    await userEvent.click(document.querySelector('[data-format="broken"]') as Element);
    await says(/Invalid array length/);
    expect(screen.getByRole('status').getAttribute('aria-busy')).toBe('false');
  });
});
