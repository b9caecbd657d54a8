import { create } from 'qrcode'

export interface QrPath { readonly size: number, readonly path: string }

/** A QR code as one SVG path on a grid of `size` × `size`, without its quiet zone. */
export function qrPath(text: string): QrPath {
  const { data, size } = create(text, { errorCorrectionLevel: 'M' }).modules
  const rows = Array.from({ length: size }, (_, row) => runs(data.subarray(row * size, (row + 1) * size), row))
  return { size, path: rows.join('') }
}

/** The dark stretches of one row. */
function runs(row: Uint8Array, y: number): string {
  return [...[...row].map(Boolean).map((dark) => dark ? '1' : '0').join('').matchAll(/1+/g)]
    .map(({ 0: run, index }) => `M${index} ${y}h${run.length}v1h-${run.length}z`)
    .join('')
}
