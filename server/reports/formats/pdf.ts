import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js'
import type { Language } from '../../../domain/office.ts'
import { explanations } from '../../../domain/reports/paper/explanations.ts'
import { paperFoot } from '../../../domain/reports/paper/paper-foot.ts'
import { paperHeading } from '../../../domain/reports/paper/paper-heading.ts'
import { filled, reportTexts } from '../../../domain/reports/paper/report-texts.ts'
import { detailsTitle, missedSign, rowTables, type RowTable } from '../../../domain/reports/paper/row-tables.ts'
import { superscript } from '../../../domain/reports/paper/superscript.ts'
import { numberedGroups } from '../../../domain/reports/paper/whole-table.ts'
import type { WrittenReport } from '../format.ts'
import { pdfHeading } from './pdf-heading.ts'
import { pdfFoot } from './pdf-foot.ts'
import { pdfGroupTable, pdfRowTable } from './pdf-tables.ts'
import { pdfFont, writePdf } from './pdf-writer.ts'

/** Points of a millimetre; margins as NĐ 30/2020/NĐ-CP has them. */
const mm = 72 / 25.4
const [left, top, right, bottom] = [30 * mm, 20 * mm, 15 * mm, 20 * mm]

/** A report as an official paper on A4. */
export function toPdf(written: WrittenReport, language: Language): Promise<Buffer> {
  const { report, signed } = written
  const heading = paperHeading(report, signed, language)
  const foot = paperFoot(report, signed, language)
  const title = `${heading.title} – ${heading.subtitle} ${heading.at} – ${heading.period}`
  const document: TDocumentDefinitions = {
    pageSize: 'A4', pageMargins: [left, top, right, bottom], language, displayTitle: true,
    info: { title, author: signed?.by.name ?? report.subject.name[language], creationDate: new Date(signed?.signedAt ?? report.producedAt) },
    defaultStyle: { font: pdfFont, fontSize: 10, lineHeight: 1.15 },
    styles: {
      title: { fontSize: 14, bold: true, alignment: 'center' }, subtitle: { fontSize: 11.5, bold: true, alignment: 'center' },
      section: { bold: true, margin: [0, 14, 0, 5] },
    },
    // The first page has no number (NĐ 30/2020/NĐ-CP, Phụ lục I).
    header: (page) => page === 1 ? null : { text: String(page), alignment: 'center', margin: [0, 10 * mm, 0, 0] },
    footer: () => ({ text: [`${report.subject.name[language]} · ${heading.period} · `, ...foot.lines].join(' '), fontSize: 6.5, color: '#46586a', margin: [left, 8 * mm, right, 0] }),
    content: [...pdfHeading(heading), ...figuresOf(written, language), ...notesOf(written, language), { unbreakable: true, stack: [...targetsOf(written, language), pdfFoot(foot)] }, ...definitionsOf(written, language)],
  }
  return writePdf(document)
}

function figuresOf({ report }: WrittenReport, language: Language): Content[] {
  const { paper, by } = reportTexts(language)
  const tables = rowTables(report, language)
  return [
    section('I', paper.summary, language), ...numberedGroups(report, language).map((group) => pdfGroupTable(group, paper)),
    ...tables.length === 0 ? [] : [section('II', detailsTitle(report.by, language), language), ...tables.map((table) => pdfRowTable(table, by[report.by])), ...legendOf(tables, language)],
  ]
}

/** Colour alone says nothing on a copy. */
function legendOf(tables: readonly RowTable[], language: Language): Content[] {
  const isMissed = tables.some(({ rows }) => rows.some(({ cells }) => cells.some(({ met }) => met === false)))
  return isMissed ? [{ text: `${missedSign} ${reportTexts(language).paper.missedLegend}`, fontSize: 8, italics: true, margin: [0, 4, 0, 0] }] : []
}

function notesOf({ report }: WrittenReport, language: Language): Content[] {
  return [
    section(report.rows.length === 0 ? 'II' : 'III', reportTexts(language).paper.notes, language),
    ...explanations(report, language).notes.map(({ mark, text }) => note(`${superscript(mark)}\u00A0${text}`)),
  ]
}

/** Stand on one page with the signature, which is never alone on one. */
function targetsOf({ report }: WrittenReport, language: Language): Content[] {
  const { targets } = explanations(report, language)
  if (targets.length === 0) return []
  return [{ text: `${reportTexts(language).paper.targets}:`, bold: true, fontSize: 8.5, margin: [0, 4, 0, 2] }, ...targets.map((text) => note(`– ${text}`))]
}

function note(text: string): Content {
  return { text, fontSize: 8.5, margin: [0, 0, 0, 2] }
}

function definitionsOf({ report }: WrittenReport, language: Language): Content[] {
  const { paper } = reportTexts(language)
  return [
    { text: filled(paper.appendix, { title: paper.definitions }).toLocaleUpperCase(language), style: 'section', pageBreak: 'before' },
    ...explanations(report, language).definitions.map(({ name, text }): Content => ({
      text: [{ text: `${name}: `, bold: true }, text], fontSize: 8.5, margin: [0, 0, 0, 3],
    })),
  ]
}

function section(number: string, title: string, language: Language): Content {
  return { text: `${number}. ${title.toLocaleUpperCase(language)}`, style: 'section' }
}
