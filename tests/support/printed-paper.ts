import { createCanvas, ImageData } from '@napi-rs/canvas'
import type { DotPicture } from '../../server/printing/draw-slip.ts'

/** What a printer makes of the bytes it was sent: the picture on the paper, and how often it was cut. */
export interface Paper { readonly picture: DotPicture, readonly cuts: number, readonly isCutAtTheEnd: boolean }

type Kind = 'raster' | 'cut' | 'setting' | 'feed' | 'question'
interface Command { readonly kind: Kind, readonly begins: readonly number[], readonly length: (bytes: Buffer) => number }

const command = (kind: Kind, begins: readonly number[], length: number): Command => ({ kind, begins, length: () => length })

const commands: readonly Command[] = [
  { kind: 'raster', begins: [0x1d, 0x76, 0x30], length: (bytes) => 8 + bytes.readUInt16LE(4) * bytes.readUInt16LE(6) },
  command('cut', [0x1d, 0x56, 0x42], 4),
  command('setting', [0x1b, 0x40], 2),
  command('setting', [0x1c, 0x2e], 2),
  command('setting', [0x1b, 0x4d], 3),
  command('feed', [0x0a], 1),
  command('question', [0x1d, 0x72], 3),
]

/** Reads ESC/POS as a printer does, command by command; throws at one that our slips have no use for. */
export function printedPaper(bytes: Buffer): Paper {
  const all = commandsIn(bytes)
  const rows = all.filter(({ kind }) => kind === 'raster').map(({ said }) => rasterIn(said))
  const width = rows[0]?.width ?? 1
  const dots = Uint8Array.from(Buffer.concat(rows.map((row) => row.dots)))
  return {
    picture: { width, height: dots.length / width, dots },
    cuts: all.filter(({ kind }) => kind === 'cut').length,
    isCutAtTheEnd: all.filter(({ kind }) => kind !== 'question').at(-1)?.kind === 'cut',
  }
}

function commandsIn(bytes: Buffer): { kind: Kind, said: Buffer }[] {
  const all: { kind: Kind, said: Buffer }[] = []
  for (let rest = bytes; rest.length > 0;) {
    const command = commands.find(({ begins }) => begins.every((byte, at) => rest[at] === byte))
    if (command === undefined) throw new Error(`a printer does not know ${rest.subarray(0, 8).toString('hex')}`)
    all.push({ kind: command.kind, said: rest.subarray(0, command.length(rest)) })
    rest = rest.subarray(command.length(rest))
  }
  return all
}

/** GS v 0: eight dots to a byte, the leftmost in the highest bit. */
function rasterIn(said: Buffer): { width: number, dots: Uint8Array } {
  const bytesAcross = said.readUInt16LE(4)
  const bytes = said.subarray(8)
  return { width: bytesAcross * 8, dots: Uint8Array.from({ length: bytes.length * 8 }, (_, dot) => (bytes[dot >> 3] ?? 0) >> 7 - dot % 8 & 1) }
}

/** The paper to look at. */
export function pngOf({ width, height, dots }: DotPicture): Buffer {
  const canvas = createCanvas(width, height)
  const colours = Uint32Array.from(dots, (dot) => dot === 1 ? 0xff000000 : 0xffffffff)
  canvas.getContext('2d').putImageData(new ImageData(new Uint8ClampedArray(colours.buffer), width, height), 0, 0)
  return canvas.toBuffer('image/png')
}
