import type { Column, Content } from 'pdfmake/interfaces.js'
import type { PaperHeading } from '../../../domain/reports/paper/paper-heading.ts'

/** In points, as long as the words above it. */
const [ruleUnderOffice, ruleUnderMotto, ruleUnderTitle] = [64, 158, 110]

/** Placed as NĐ 30/2020/NĐ-CP, Phụ lục I, has it: issuer left, country and motto right, then the title in the middle. */
export function pdfHeading(heading: PaperHeading): Content[] {
  return [
    { columns: [issuerOf(heading), countryOf(heading)], columnGap: 8 },
    { text: heading.title, style: 'title', margin: [0, 18, 0, 0] },
    { text: heading.subtitle, style: 'subtitle' },
    { text: heading.at, style: 'subtitle' },
    { text: heading.period, style: 'subtitle' },
    { text: heading.dates, alignment: 'center', italics: true },
    rule(ruleUnderTitle),
    ...heading.remarks.map((text): Content => ({ text, alignment: 'center', italics: true, fontSize: 9, margin: [0, 2, 0, 0] })),
  ]
}

function issuerOf({ above, subject, number, draft }: PaperHeading): Column {
  return {
    width: '42%', alignment: 'center', stack: [
      ...above === null ? [] : [above],
      { text: subject, bold: true }, rule(ruleUnderOffice), { text: number, margin: [0, 4, 0, 0] },
      ...draft === null ? [] : [{ text: draft, bold: true, margin: [0, 4, 0, 0] } satisfies Content],
    ],
  }
}

function countryOf({ country, motto, placeAndDate }: PaperHeading): Column {
  return {
    width: '*', alignment: 'center', stack: [
      { text: country, bold: true }, { text: motto, bold: true, fontSize: 10.5 }, rule(ruleUnderMotto),
      { text: placeAndDate, italics: true, margin: [0, 4, 0, 0] },
    ],
  }
}

function rule(length: number): Content {
  return { canvas: [{ type: 'line', x1: 0, y1: 0, x2: length, y2: 0, lineWidth: 0.6 }], alignment: 'center', margin: [0, 3, 0, 2] }
}
