import type { Atlas } from '../domain/atlas.ts';
import type { Result } from '../domain/problem.ts';
import type { Story } from '../domain/story.ts';
import type { View } from '../domain/view.ts';
import type { Paint } from '../encoding/palettes.ts';
import type { Words } from '../i18n/words.ts';
import type { WordKey } from '../i18n/zh-Hans.ts';

/** What an export is made from: all of it values, so that the same request gives the same bytes. */
export interface ExportRequest {
  readonly atlas: Atlas;
  readonly view: View;
  readonly paint: Paint;
  readonly words: Words;
  /** The address that opens the view again. */
  readonly link: string;
  /** Gives a story by the name a view has for it; left out where there are none. */
  readonly loadStory?: LoadStory | undefined;
}

export type LoadStory = (name: string) => Promise<Result<Story>>;

/** A file made by an export. */
export interface Artefact {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export type FormatGroup = 'picture' | 'slides' | 'data' | 'share';

/** A way to take the view along. Either it makes a file, or it does something at once, such as copying or printing. */
export interface Format {
  readonly id: string;
  readonly group: FormatGroup;
  readonly label: WordKey;
  readonly hint: WordKey;
  /** `own`: offered only while facts of one's own are on the map. */
  readonly needs?: 'own';
  /** Loads the format's own code, when it is chosen and not before. */
  readonly load: () => Promise<Exporter>;
}

/** Makes the file, or acts and gives null. Faults come back as problems; nothing throws on purpose. */
export type Exporter = (request: ExportRequest) => Promise<Result<Artefact | null>>;

/** A file name that says what is in it: `shenzhen-cluster-map-nanshan.svg`. ASCII, so that every system keeps it. */
export function fileName(view: View, ending: string): string {
  const parts = [view.park, view.district, ...view.compared, ...view.clusters].filter((part) => part !== null);
  const about = parts.length > 0 ? parts.join('-') : view.lens;
  return `shenzhen-cluster-map-${about.replace(/[^\w-]/g, '').slice(0, 80)}.${ending}`;
}

/** Text as UTF-8 bytes. */
export function utf8(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text) as Uint8Array<ArrayBuffer>;
}
