// Makes the clips of voices/<language> with espeak-ng and ffmpeg, or from recordings of a human voice.
//   node tools/voices/make.mjs                          all clips of all languages, spoken by espeak-ng
//   node tools/voices/make.mjs vi ~/recordings          Vietnamese; a recording named as a clip is taken instead
//   node tools/voices/make.mjs vi ~/recordings <folder> only the clips that were recorded, into <folder>/vi (an office's own voice)
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, parse, resolve } from 'node:path'

const voices = resolve(import.meta.dirname, '../../voices')
/** Words per minute: sentences in an even pace, digits and letters slowly. */
const speakers = {
  vi: { voice: 'vi', pace: 138, slow: 112 },
  en: { voice: 'en-gb', pace: 148, slow: 125 },
}
const loudness = -19
const format = ['-ac', '1', '-ar', '24000', '-codec:a', 'libmp3lame', '-b:a', '48k']

const [onlyLanguage, recordings, ownVoices] = process.argv.slice(2)
const scratch = mkdtempSync(join(tmpdir(), 'voices-'))
try {
  if (ownVoices !== undefined) makeOwnVoice(onlyLanguage, join(resolve(ownVoices), onlyLanguage))
  else for (const language of onlyLanguage === undefined ? Object.keys(speakers) : [onlyLanguage]) makeVoice(language)
} finally {
  rmSync(scratch, { recursive: true })
}

function makeVoice(language) {
  const folder = join(voices, language)
  const script = JSON.parse(readFileSync(join(folder, 'script.json'), 'utf8'))
  for (const [clip, text] of Object.entries(script)) {
    level(recorded(clip) ?? spoken(clip, text, language), join(folder, `${clip}.mp3`), tailOf(clip))
  }
  encode(['-f', 'lavfi', '-i', chime()], 'anull', join(folder, 'chime.mp3'))
  encode(['-f', 'lavfi', '-i', 'anullsrc=r=24000:cl=mono:d=0.22'], 'anull', join(folder, 'pause.mp3'))
  encode(['-f', 'lavfi', '-i', 'anullsrc=r=24000:cl=mono:d=0.8'], 'anull', join(folder, 'long-pause.mp3'))
}

/** Whatever else the voice says is not touched: of a clip that was not recorded the server gives the one it came with. */
function makeOwnVoice(language, folder) {
  mkdirSync(folder, { recursive: true })
  for (const { name: clip, ext } of readdirSync(recordings).map((file) => parse(file))) {
    if (ext !== '.json' && /^[a-z0-9-]+$/.test(clip)) level(recorded(clip), join(folder, `${clip}.mp3`), tailOf(clip))
  }
  const script = join(recordings, 'script.json')
  if (existsSync(script)) writeFileSync(join(folder, 'script.json'), readFileSync(script))
  console.log(`${language}: ${readdirSync(folder).length} files in ${folder}`)
}

function recorded(clip) {
  if (recordings === undefined || !existsSync(recordings)) return null
  const file = readdirSync(recordings).find((name) => parse(name).name === clip)
  return file === undefined ? null : join(recordings, file)
}

function spoken(clip, text, language) {
  const file = join(scratch, `${language}-${clip}.wav`)
  const { voice, pace, slow } = speakers[language]
  execFileSync('espeak-ng', ['-v', voice, '-s', String(isSpelt(clip) ? slow : pace), '-p', '42', '-w', file, text])
  return file
}

/** Trims silence at both ends, brings every clip to one loudness and leaves a breath behind it. */
function level(source, target, tail) {
  const trim = 'silenceremove=start_periods=1:start_threshold=-48dB:start_silence=0.02'
  const trimmed = join(scratch, 'trimmed.wav')
  encode(['-i', source], `aresample=24000,${trim},areverse,${trim},areverse`, trimmed, ['-ac', '1'])
  const gain = loudness - meanVolume(trimmed)
  encode(['-i', trimmed],
    `highpass=f=90,volume=${gain.toFixed(2)}dB,alimiter=limit=0.89:level=false,afade=t=in:d=0.005,apad=pad_dur=${tail}`, target)
}

/** Digits and letters want to be heard one by one; the words of a number belong together. */
function tailOf(clip) {
  return isSpelt(clip) ? 0.07 : 0.02
}

function isSpelt(clip) {
  return /^(digit|letter)-/.test(clip)
}

function meanVolume(file) {
  const report = execFileSync('sh', ['-c', 'ffmpeg -hide_banner -i "$0" -af volumedetect -f null - 2>&1', file], { encoding: 'utf8' })
  const mean = /mean_volume: (-?[\d.]+) dB/.exec(report)
  if (mean === null) throw new Error(`nothing to hear in ${file}`)
  return Number(mean[1])
}

/** Two bells, a major third apart, each with a soft upper partial. */
function chime() {
  const bell = (hertz, from) =>
    `gte(t,${from})*(1-exp(-(t-${from})*240))*exp(-(t-${from})*3.2)*(0.26*sin(2*PI*${hertz}*t)+0.07*sin(4*PI*${hertz}*t)*exp(-(t-${from})*4))`
  return `aevalsrc='${bell(659.26, 0)}+${bell(523.25, 0.42)}':s=24000:d=1.75`
}

function encode(input, filter, target, how = format) {
  execFileSync('ffmpeg', [
    '-hide_banner', '-loglevel', 'error', '-y', ...input, '-af', filter, '-map_metadata', '-1', '-fflags', '+bitexact', ...how, target,
  ])
}
