import type { SKRSContext2D } from '@napi-rs/canvas'
import { create } from 'qrcode'
import type { Fact, Slip } from '../../domain/slip/ticket-slip.ts'
import { slipFont, type Weight } from './slip-fonts.ts'

/** A part of the slip that goes over its whole width. */
export interface Block { readonly height: number, readonly draw: (context: SKRSContext2D, top: number) => void }

interface Face { readonly weight: Weight, readonly dots: number }
interface Sheet { readonly width: number, readonly context: SKRSContext2D }

const margin = 12
const lineHeight = 1.25
const qrDotsAcross = 240
const quietModules = 4

/** The slip from top to bottom; `context` only measures. The number is made as large as the paper allows. */
export function blocksOf(slip: Slip, width: number, context: SKRSContext2D): Block[] {
  const sheet: Sheet = { width, context }
  const isWide = width > 400
  const size = (wide: number, narrow: number) => isWide ? wide : narrow
  return [
    ...centred(sheet, slip.office, { weight: 600, dots: size(28, 24) }),
    gap(12), rule(sheet, 3), gap(12),
    ...centred(sheet, slip.title, { weight: 600, dots: size(36, 30) }),
    gap(12),
    hero(sheet, slip.number, size(176, 116)),
    ...centred(sheet, slip.service, { weight: 600, dots: size(36, 28) }),
    ...slip.procedure === null ? [] : [gap(6), ...centred(sheet, slip.procedure, { weight: 400, dots: size(28, 24) })],
    gap(16), rule(sheet, 2), gap(12),
    ...slip.facts.flatMap((fact) => factRow(sheet, fact, size(28, 22))),
    gap(12), rule(sheet, 2),
    ...slip.link === null ? [gap(12)] : [qrCode(sheet, slip.link)],
    ...slip.follow === null ? [] : [...centred(sheet, slip.follow, { weight: 400, dots: size(26, 24) }), gap(8)],
    ...slip.keep === null ? [] : centred(sheet, slip.keep, { weight: 600, dots: size(30, 26) }),
    gap(16),
  ]
}

function gap(height: number): Block {
  return { height, draw: () => undefined }
}

function rule({ width }: Sheet, height: number): Block {
  return { height, draw: (context, top) => { context.fillRect(margin, top, width - 2 * margin, height) } }
}

function centred(sheet: Sheet, text: string, face: Face): Block[] {
  return balanced(sheet, text, face).map((line) => textLine(line, face, 'center', sheet.width / 2))
}

/** Capital digits need no room below the line. */
function hero({ width, context }: Sheet, number: string, largest: number): Block {
  context.font = slipFont(800, largest)
  const dots = Math.floor(Math.min(largest, largest * (width - 2 * margin) / context.measureText(number).width))
  return {
    height: Math.round(dots * 0.95),
    draw: (paper, top) => { write(paper, number, { weight: 800, dots }, 'center', width / 2, top + dots * 0.8) },
  }
}

/** What it is on the left, how much on the right; below each other where the paper is too narrow. */
function factRow(sheet: Sheet, { label, value }: Fact, dots: number): Block[] {
  const [plain, strong] = [{ weight: 400, dots } as const, { weight: 600, dots } as const]
  const left = textLine(label, plain, 'left', margin)
  const right = textLine(value, strong, 'right', sheet.width - margin)
  const isTight = widthOf(sheet, label, plain) + widthOf(sheet, value, strong) + 2 * margin + dots > sheet.width
  if (isTight) return [left, right]
  return [{ height: left.height, draw: (context, top) => [left, right].forEach((half) => { half.draw(context, top) }) }]
}

/** Whole dots for every module, so that scanners find straight edges, and four empty modules around the code. */
function qrCode({ width }: Sheet, link: string): Block {
  const { data, size } = create(link, { errorCorrectionLevel: 'M' }).modules
  const module = Math.max(3, Math.floor(qrDotsAcross / size))
  const left = Math.floor((width - size * module) / 2)
  return {
    height: (size + 2 * quietModules) * module,
    draw(context, top) {
      const first = top + quietModules * module
      data.forEach((isDark, at) => {
        if (isDark) context.fillRect(left + at % size * module, first + Math.floor(at / size) * module, module, module)
      })
    },
  }
}

function textLine(text: string, face: Face, align: CanvasTextAlign, at: number): Block {
  const height = Math.round(face.dots * lineHeight)
  return { height, draw: (context, top) => { write(context, text, face, align, at, top + face.dots) } }
}

function write(context: SKRSContext2D, text: string, { weight, dots }: Face, align: CanvasTextAlign, x: number, y: number): void {
  context.font = slipFont(weight, dots)
  context.textAlign = align
  context.fillText(text, x, Math.round(y))
}

/** No more lines than needed, and none of them with a single word left over if that can be helped. */
function balanced(sheet: Sheet, text: string, face: Face): string[] {
  const widest = sheet.width - 2 * margin
  const lines = wrapped(sheet, text, face, widest)
  let best = lines
  for (let width = widest; width > 0 && wrapped(sheet, text, face, width).length === lines.length; width -= 24) {
    best = wrapped(sheet, text, face, width)
  }
  return best
}

/** As many words as fit on each line. */
function wrapped(sheet: Sheet, text: string, face: Face, width: number): string[] {
  return text.split(' ').reduce<string[]>((lines, word) => {
    const last = lines.at(-1)
    const longer = `${last ?? ''} ${word}`.trimStart()
    const fits = last !== undefined && widthOf(sheet, longer, face) <= width
    return fits ? [...lines.slice(0, -1), longer] : [...lines, word]
  }, [])
}

function widthOf({ context }: Sheet, text: string, { weight, dots }: Face): number {
  context.font = slipFont(weight, dots)
  return context.measureText(text).width
}
