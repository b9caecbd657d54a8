import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Voices } from '../../../domain/speech/announcement.ts'
import type { Script } from '../../../domain/speech/template.ts'

export const voicesFolder = resolve(import.meta.dirname, '../../../voices')

const script = (language: string) => JSON.parse(readFileSync(`${voicesFolder}/${language}/script.json`, 'utf8')) as Script

/** What the voices that come with the product can say. */
export const shipped: Voices = { vi: script('vi'), en: script('en') }
