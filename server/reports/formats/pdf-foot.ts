import type { Content } from 'pdfmake/interfaces.js'
import type { PaperFoot } from '../../../domain/reports/paper/paper-foot.ts'

/** Room for a pen. */
const handSignature = 52

/** To whom it goes on the left, who signs on the right; below, by what the signed report can be told. */
export function pdfFoot({ recipients, recipientList, position, hint, name, lines }: PaperFoot): Content {
  return {
    margin: [0, 20, 0, 0], stack: [
      {
        columns: [
          { width: '45%', fontSize: 9, stack: [{ text: recipients, bold: true, italics: true }, ...recipientList.map((to) => `- ${to}`)] },
          {
            width: '*', alignment: 'center', stack: [
              { text: position, bold: true }, { text: hint, italics: true, fontSize: 9 },
              { text: name, bold: true, margin: [0, name === '' ? handSignature : 18, 0, 0] },
            ],
          },
        ],
      },
      ...lines.map((text): Content => ({ text, fontSize: 8, alignment: 'right', margin: [0, 2, 0, 0] })),
    ],
  }
}
