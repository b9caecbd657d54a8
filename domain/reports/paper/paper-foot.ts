import { dateAndTime } from '../../date-and-time.ts'
import type { Language } from '../../office.ts'
import { aboveOf } from './paper-heading.ts'
import type { PaperReport, PaperSignature } from './paper-report.ts'
import { filled, reportTexts } from './report-texts.ts'

/** The foot of the paper: to whom it goes, and who signed what exactly. */
export interface PaperFoot {
  readonly recipients: string
  readonly recipientList: readonly string[]
  /** Of who signed; of who has to while nobody has. */
  readonly position: string
  readonly hint: string
  /** Empty while nobody has signed. */
  readonly name: string
  readonly lines: readonly string[]
}

export function paperFoot(report: PaperReport, signed: PaperSignature | null, language: Language): PaperFoot {
  const { paper } = reportTexts(language)
  const above = aboveOf(report, language)
  const toAbove = above === null ? [] : [filled(paper.recipientAbove, { name: above })]
  const recipients = { recipients: paper.recipients, recipientList: [...toAbove, paper.recipientArchive] }
  const time = (at: number) => dateAndTime(at, report.subject.timeZone, language)
  if (signed === null) {
    return { ...recipients, position: paper.head, hint: paper.headHint, name: '', lines: [filled(paper.producedAt, { time: time(report.producedAt) })] }
  }
  const { by, version, signedAt, hash } = signed
  return {
    ...recipients, position: by.position.toLocaleUpperCase(language), hint: paper.signedHere, name: by.name,
    lines: [filled(paper.signedAt, { time: time(signedAt), version }), filled(paper.hash, { hash })],
  }
}
