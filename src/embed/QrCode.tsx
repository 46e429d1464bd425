import { useMemo } from 'react';
import { encode } from 'uqr';
import { useWords } from '../i18n/useWords.ts';

/** A link as a QR code, black on white in every theme, since cameras expect that. */
export function QrCode({ text }: { readonly text: string }) {
  const words = useWords();
  const { size, path } = useMemo(() => {
    const { size, data } = encode(text, { border: 4 });
    return { size, path: data.flatMap((row, y) => row.flatMap((on, x) => (on ? [`M${x} ${y}h1v1h-1z`] : []))).join('') };
  }, [text]);
  return (
    <svg className="qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={words('embed.qr')} shapeRendering="crispEdges">
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
