import type { embed as zh } from '../zh-Hans/embed.ts';

/** Words of embed, in English. */
export const embed: Record<keyof typeof zh, string> = {
  'embed.fullMap': 'Open the full map',
  'embed.filter': 'Cluster',
  'embed.filter.none': 'All clusters',
  'embed.fullScreen': 'Full screen',
  'embed.fullScreen.leave': 'Leave full screen',
  'embed.title': 'Put it into another page or a deck',
  'embed.close': 'Close',
  'embed.host': 'Where it goes',
  'embed.host.web': 'Web page',
  'embed.host.reveal': 'reveal.js',
  'embed.host.slidev': 'Slidev',
  'embed.host.office': 'PowerPoint / WPS',
  'embed.host.chat': 'WeChat / Notion / Feishu',
  'embed.host.web.says':
    'Readers can choose districts, filter clusters, zoom and read the sources. The wheel still scrolls your page; with Ctrl or ⌘ it zooms.',
  'embed.host.reveal.says':
    'Choosing, filtering and zooming work. PageUp, PageDown, the arrows, b and Esc are handed to the deck, so paging never sticks.',
  'embed.host.slidev.says':
    'Choosing and filtering work. After a click into the map the first key only gives the focus back to Slidev. It scales the whole slide; pr=2 keeps the WebGL map sharp. Marp shows no frames by default: take a picture there.',
  'embed.host.office.says':
    'A slide file holds no live page. Save the PowerPoint file below: every district is a shape you can edit, but nothing can be clicked. The live map is behind the link below.',
  'embed.host.chat.says':
    'These places take no embed code, so the map is a picture there and cannot be clicked. Post the picture below with the link, or the QR code.',
  'embed.size': 'Size',
  'embed.size.wide': '16:9',
  'embed.size.classic': '4:3',
  'embed.size.square': 'Square',
  'embed.size.column': 'Column',
  'embed.size.own': 'Own',
  'embed.width': 'Width (pixels)',
  'embed.height': 'Height (pixels)',
  'embed.parts': 'What readers may use',
  'embed.part.panel': 'Details',
  'embed.part.filter': 'Cluster filter',
  'embed.part.interactive': 'Choosing and zooming',
  'embed.theme': 'Colours',
  'embed.language': 'Language',
  'embed.heading': 'Title (may stay empty)',
  'embed.origin': 'Site that may talk to it',
  'embed.origin.hint': 'For example https://example.org; the map sends its messages to no other.',
  'embed.picture': 'Stand-in picture',
  'embed.picture.city': 'The whole city (from this site)',
  'embed.picture.view': 'This view (saved by you)',
  'embed.picture.city.says':
    'Until the map has loaded, and where frames are taken out, this picture of the whole city stands in its place.',
  'embed.picture.view.says':
    'Until the map has loaded, and where frames are taken out, this picture stands in its place. Save the file and put it into the folder of your page.',
  'embed.picture.save': 'Save the picture',
  'embed.slide.save': 'Save the PowerPoint file',
  'embed.off': 'Switched off below: {parts}.',
  'embed.fileOnly':
    'This is the one-file copy, which no other page can show. Put the whole site on a server to embed it; pictures and PowerPoint are in the Export menu.',
  'embed.notCode': 'This is no code of this map.',
  'embed.code': 'Code (paste an older one to change it)',
  'embed.link': 'Link',
  'embed.copy': 'Copy',
  'embed.copied': 'Copied.',
  'embed.copyFailed': 'The browser refused to copy; please select it yourself.',
  'embed.preview': 'Preview',
  'embed.qr': 'QR code that opens this map',
  'embed.docs': 'The message protocol, with an example that runs',
  'embed.picture.alt': '{title}: a map of how many clusters name each district',
};
