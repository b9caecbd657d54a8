import type { FilmStrip } from '../../contract/film.ts'
import type { Language } from '../../domain/office.ts'
import type { Scene } from './playing.ts'

type Say = (key: string, named: Record<string, string>) => string

/** A screen in words: "Màn hình trung tâm", "Khu A", "Quầy 3", "Số liệu". */
export function nameOfScene({ screen, of }: Scene, { zones, counters }: FilmStrip, language: Language, t: Say): string {
  if (screen === 'counter') return t('replay.counter', { label: counters.find(({ id }) => id === of)?.label ?? of })
  const zone = zones.find(({ id }) => of === `zone.${id}`)
  return zone === undefined ? t(`replay.screen.${screen}`, {}) : t('replay.zone', { name: zone.name[language] })
}
